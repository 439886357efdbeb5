using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using TeamsOrchestrator.Bot.Cli.Doctor;
using TeamsOrchestrator.BotTests.Infrastructure;
using TeamsOrchestrator.Teams.Inbound;
using TeamsOrchestrator.Teams.Probes;

namespace TeamsOrchestrator.BotTests.CommandLine.Doctor;

/// <summary>What the doctor says of everything that the bot has to reach, and that has to reach the bot.</summary>
public sealed class ReachabilityTests : IDisposable
{
    private const string Key = """{ "kty": "RSA", "kid": "1", "n": "AQAB", "e": "AQAB" }""";

    private readonly WorkFolder folder = new();

    private Dictionary<string, string?> Credentials => Examination.Credentials(folder.PathTo("data"));

    [Fact]
    public async Task A_bot_that_runs_behind_its_public_address_has_no_fault()
    {
        // Arrange
        await using var outside = await LoopbackSite.StartAsync(async context =>
        {
            var path = context.Request.Path.Value!;
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(
                path.EndsWith("/token", StringComparison.Ordinal) ? """{"token_type":"Bearer","expires_in":3599,"access_token":"a.b.c"}"""
                : path == "/keys" ? $$"""{ "keys": [ {{Key}}, {{Key}} ] }"""
                : $$"""{ "issuer": "https://api.botframework.com", "jwks_uri": "http://{{context.Request.Host}}/keys" }""");
        });
        await using var app = await TestApp.StartAsync(Database.Sqlite, [.. Credentials.Where(setting => setting.Key is not "Storage:Directory").Select(setting => (setting.Key, setting.Value!))]);
        var settings = Examination.Credentials(app.Database.Directory);
        settings["Bot:OpenIdMetadataUrl"] = $"{outside.Address}openid";
        settings["Bot:PublicUrl"] = app.Address.ToString();

        // Act
        var findings = await Examination.OfAsync(settings, FakeAuthority.At(outside.Address));

        // Assert
        findings.ShouldSay("mode", Outcome.Ok, $"app id {Examination.AppId}");
        findings.ShouldSay("token", Outcome.Ok, "gave the bot a token for Bot__ClientSecret");
        findings.ShouldSay("signing-keys", Outcome.Ok, "names 2 keys");
        findings.ShouldSay("messaging-endpoint", Outcome.Ok, "/api/messages can be reached, and refuses whoever shows no token");
        findings.ShouldSay("database", Outcome.Ok, "with the tables of this version");
        findings.ShouldSay("playground-page", Outcome.Ok, "Skipped");
        findings.ShouldSay("playground-key", Outcome.Ok, "Skipped");
        findings.ShouldSay("teams-app", Outcome.Warning, "Bot__PublicUrl has to be an https address with a name that Teams can find");
        findings.ShouldNotContain(finding => finding.Outcome == Outcome.Fault);
    }

    [Theory]
    [InlineData("AADSTS7000215", "does not accept the secret (AADSTS7000215)", "not its id")]
    [InlineData("AADSTS7000222", "The secret has expired", "Make a new one")]
    [InlineData("AADSTS700016", "no registration with the id of Bot__AppId", "overview page")]
    [InlineData("AADSTS90002", "no tenant as in Bot__TenantId", "directory (tenant) id")]
    [InlineData("AADSTS700027", "does not know the certificate", "Certificates & secrets")]
    [InlineData("AADSTS53003", "conditional access policy", "Ask whoever keeps the policies")]
    [InlineData("AADSTS999999", "refused the bot (AADSTS999999)", "https://login.microsoftonline.com/error")]
    public async Task A_refused_token_is_told_with_the_setting_to_mend(string code, params string[] words) =>
        (await Examination.OfAsync(Credentials, FakeAuthority.Refusing(code))).ShouldSay("token", Outcome.Fault, words);

    [Fact]
    public async Task An_authority_that_does_not_answer_and_a_certificate_that_cannot_be_used_are_told()
    {
        // Arrange
        var certificate = Credentials;
        certificate.Remove("Bot:ClientSecret");
        certificate["Bot:CertificatePath"] = folder.Write("bot.pfx", "no certificate");

        // Act
        var silent = await Examination.OfAsync(Credentials, FakeAuthority.At(new Uri("http://127.0.0.1:9/")));
        var unusable = await Examination.OfAsync(certificate, services => services.AddSingleton(provider => new CredentialProbe(
            provider.GetRequiredService<Microsoft.Extensions.Options.IOptions<TeamsChannelOptions>>().Value)));

        // Assert
        silent.ShouldSay("token", Outcome.Fault, "did not answer", "HTTPS_PROXY");
        unusable.ShouldSay("token", Outcome.Fault, "The certificate of Bot__CertificatePath cannot be used", "PFX");
    }

    [Theory]
    [InlineData(404, "", "it answers 404.")]
    [InlineData(200, "<html>Welcome</html>", "what answers there is something else.")]
    [InlineData(200, "{}", "names no keys")]
    public async Task Signing_keys_that_are_not_there_are_told(int status, string text, string words)
    {
        await using var site = await LoopbackSite.StartAsync(async context =>
        {
            context.Response.StatusCode = status;
            await context.Response.WriteAsync(text);
        });
        var settings = Credentials;
        settings["Bot:OpenIdMetadataUrl"] = $"{site.Address}openid";

        (await Examination.OfAsync(settings)).ShouldSay("signing-keys", Outcome.Fault, words, "Bot__OpenIdMetadataUrl");
    }

    [Theory]
    [InlineData(401, "something before the bot asks for a sign-in (401)", "--allow-anonymous")]
    [InlineData(302, "something before the bot asks for a sign-in (302)", "--allow-anonymous")]
    [InlineData(404, "leads to something that is not this bot (404)", "port")]
    [InlineData(502, "a tunnel or proxy that does not reach the bot (502)", "Start the bot")]
    [InlineData(202, "asks for no token (202)", "local mode")]
    [InlineData(500, "answers 500, and 401 was to be expected", "log")]
    public async Task What_answers_instead_of_the_bot_is_told(int status, params string[] words)
    {
        await using var site = await LoopbackSite.StartAsync(status);
        var settings = Credentials;
        settings["Bot:PublicUrl"] = site.Address.ToString();

        (await Examination.OfAsync(settings)).ShouldSay("messaging-endpoint", Outcome.Fault, words);
    }

    [Fact]
    public async Task An_address_where_nobody_listens_or_that_nobody_set_is_told()
    {
        // Arrange
        var settings = Credentials;
        settings["Bot:PublicUrl"] = "http://127.0.0.1:9";

        // Act
        var nobody = await Examination.OfAsync(settings);
        var unset = await Examination.OfAsync(Credentials);

        // Assert
        nobody.ShouldSay("messaging-endpoint", Outcome.Fault, "cannot be reached: nobody listens there.", "tunnel");
        nobody.ShouldSay("signing-keys", Outcome.Fault, "cannot be fetched from http://127.0.0.1:9/openid: nobody listens there.", "HTTPS_PROXY");
        unset.ShouldSay("messaging-endpoint", Outcome.Warning, "Bot__PublicUrl is not set");
        unset.ShouldSay("teams-app", Outcome.Warning, "public address is missing");
    }

    [Fact]
    public async Task The_bot_in_local_mode_behind_the_public_address_is_told()
    {
        await using var app = await TestApp.StartAsync();
        var settings = Credentials;
        settings["Bot:PublicUrl"] = app.Address.ToString();

        (await Examination.OfAsync(settings)).ShouldSay("messaging-endpoint", Outcome.Fault, "asks for no token (400)", "same settings");
    }

    public void Dispose() => folder.Dispose();
}
