using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using TeamsOrchestrator.Bot.Cli.Doctor;

namespace TeamsOrchestrator.BotTests.CommandLine.Doctor;

/// <summary>What the doctor says of a product with these settings.</summary>
internal static class Examination
{
    public const string AppId = "11111111-2222-3333-4444-555555555555";

    public const string Secret = "the-secret-that-nobody-may-see";

    /// <summary>Gets settings with which a bot of Teams starts; nothing in them leads off this machine.</summary>
    public static Dictionary<string, string?> Credentials(string directory) => new(StringComparer.Ordinal)
    {
        ["Storage:Directory"] = directory,
        ["Bot:AppId"] = AppId,
        ["Bot:TenantId"] = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee",
        ["Bot:ClientSecret"] = Secret,
        ["Bot:OpenIdMetadataUrl"] = "http://127.0.0.1:9/openid", // the port that throws everything away
        ["Roles:Recruiters"] = "rita@contoso.com",
        ["Roles:Hr"] = "hanna@contoso.com",
        ["urls"] = "http://127.0.0.1:0",
    };

    public static async Task<IReadOnlyList<Finding>> OfAsync(IReadOnlyDictionary<string, string?> settings, Action<IServiceCollection>? more = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production", ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection(settings);
        var checkup = await Checkup.RunAsync(builder, services =>
        {
            FakeAuthority.Refusing("AADSTS700016")(services); // nobody is asked who is not on this machine
            more?.Invoke(services);
        }, CancellationToken.None);
        checkup.Findings.ShouldAllBe(finding => !finding.ToString().Contains(Secret, StringComparison.Ordinal));
        return checkup.Findings;
    }

    /// <summary>Returns the lines about one thing.</summary>
    public static IReadOnlyList<Finding> About(this IReadOnlyList<Finding> findings, string check) => [.. findings.Where(finding => finding.Check == check)];

    /// <summary>Checks the one line about a thing.</summary>
    public static void ShouldSay(this IReadOnlyList<Finding> findings, string check, Outcome outcome, params string[] words)
    {
        var finding = findings.About(check).ShouldHaveSingleItem();
        finding.Outcome.ShouldBe(outcome, finding.ToString());
        words.ShouldAllBe(word => $"{finding.Text} {finding.Advice}".Contains(word, StringComparison.Ordinal), finding.ToString());
        (finding.Advice is null || finding.Advice.EndsWith('.') || finding.Advice.StartsWith("chmod", StringComparison.Ordinal)).ShouldBeTrue(finding.ToString());
    }
}
