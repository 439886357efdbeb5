using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TeamsOrchestrator.Teams.Inbound;

namespace TeamsOrchestrator.UnitTests.Teams.Inbound;

public sealed class TeamsChannelOptionsTests
{
    [Fact]
    public void Without_an_app_id_it_is_local_mode()
    {
        var options = Read();

        options.LocalMode.ShouldBeTrue();
        options.OpenIdMetadataUrl.ShouldBe("https://login.botframework.com/v1/.well-known/openidconfiguration");
        options.AllowedTenants.ShouldBeEmpty();
        options.AllowedServiceUrls.ShouldBeEmpty();
        options.AllowedFileHosts.ShouldBeEmpty();
    }

    [Fact]
    public void Lists_are_one_value_with_commas_or_many_values()
    {
        var options = Read(("AllowedTenants", "t1, t2;t3,"), ("AllowedFileHosts:0", "*.sharepoint.com"), ("AllowedFileHosts:1", "files.example"));

        options.AllowedTenants.ShouldBe(["t1", "t2", "t3"]);
        options.AllowedFileHosts.ShouldBe(["*.sharepoint.com", "files.example"]);
    }

    [Theory]
    [InlineData("ClientSecret")]
    [InlineData("ManagedIdentityClientId")]
    public void With_an_app_id_one_credential_and_the_tenant_are_enough(string credential)
    {
        var options = Read(("AppId", "a"), ("TenantId", "t"), (credential, "x"));

        options.LocalMode.ShouldBeFalse();
    }

    [Theory]
    [InlineData("Bot__TenantId is not set", "AppId=a", "ClientSecret=s")]
    [InlineData("No credential is set", "AppId=a", "TenantId=t")]
    [InlineData("Bot__ClientSecret and Bot__ManagedIdentityClientId are set", "AppId=a", "TenantId=t", "ClientSecret=s", "ManagedIdentityClientId=m")]
    [InlineData("Bot__ClientSecret without Bot__AppId", "ClientSecret=s")]
    [InlineData("Bot__CertificatePath names a file that does not exist: /nowhere.pfx", "AppId=a", "TenantId=t", "CertificatePath=/nowhere.pfx")]
    [InlineData("Bot__OpenIdMetadataUrl has to be an https address, was 'http://keys.example/'", "AppId=a", "TenantId=t", "ClientSecret=s", "OpenIdMetadataUrl=http://keys.example/")]
    [InlineData("was 'smba.trafficmanager.net'", "AppId=a", "TenantId=t", "ClientSecret=s", "AllowedServiceUrls=https://a.example/,smba.trafficmanager.net")]
    [InlineData("was 'https://a.example/?x'", "AppId=a", "TenantId=t", "ClientSecret=s", "AllowedServiceUrls=https://a.example/?x")]
    public void A_wrong_setting_is_named(string message, params string[] settings) =>
        Should.Throw<OptionsValidationException>(() => Read([.. settings.Select(s => (s.Split('=', 2)[0], s.Split('=', 2)[1]))])).Message.ShouldContain(message);

    private static TeamsChannelOptions Read(params (string Name, string Value)[] settings)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create("Bot:" + s.Name, (string?)s.Value))).Build());
        services.AddTeamsChannel();
        return services.BuildServiceProvider().GetRequiredService<IOptions<TeamsChannelOptions>>().Value;
    }
}
