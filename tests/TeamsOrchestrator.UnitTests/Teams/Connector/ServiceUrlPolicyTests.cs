using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.Options;
using TeamsOrchestrator.Teams.Connector;
using TeamsOrchestrator.Teams.Inbound;

namespace TeamsOrchestrator.UnitTests.Teams.Connector;

public sealed class ServiceUrlPolicyTests
{
    private static readonly ServiceUrlPolicy Local = Policy(new TeamsChannelOptions());
    private static readonly ServiceUrlPolicy Cloud = Policy(new TeamsChannelOptions { AppId = "a" });

    [Theory]
    [InlineData("http://localhost:3978/_connector", true)]
    [InlineData("https://LOCALHOST", true)]
    [InlineData("http://127.0.0.1:56150/_connector", true)]
    [InlineData("http://127.1.2.3/", true)]
    [InlineData("http://[::1]:5000/", true)]
    [InlineData("http://loopback/", true)] // which Uri itself reads as localhost, and connects to that
    [InlineData("http://localhost.evil.example/", false)]
    [InlineData("http://localhost@evil.example/", false)]
    [InlineData("http://user@localhost/", false)]
    [InlineData("http://localhost/?to=evil", false)]
    [InlineData("http://localhost/#x", false)]
    [InlineData("http://0.0.0.0/", false)]
    [InlineData("http://10.0.0.1/", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("ftp://localhost/", false)]
    [InlineData("localhost:3978", false)]
    [InlineData("/relative", false)]
    [InlineData("https://smba.trafficmanager.net/amer/", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void In_local_mode_it_is_loopback_and_nothing_else(string? url, bool allowed) => Local.Allows(url).ShouldBe(allowed);

    [Theory]
    [InlineData("https://smba.trafficmanager.net/amer/", true)]
    [InlineData("https://SMBA.trafficmanager.net/amer", true)]
    [InlineData("https://smba.trafficmanager.net:443/amer/tenant/", true)]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/gcc/", true)]
    [InlineData("http://smba.trafficmanager.net/amer/", false)]
    [InlineData("https://smba.trafficmanager.net:8443/amer/", false)]
    [InlineData("https://smba.trafficmanager.net.evil.example/", false)]
    [InlineData("https://smba.trafficmanager.net@evil.example/", false)]
    [InlineData("https://evil.example\\@smba.trafficmanager.net/", false)]
    [InlineData("https://evil.example/https://smba.trafficmanager.net/", false)]
    [InlineData("https://evilsmba.trafficmanager.net/", false)]
    [InlineData("https://smba.trafficmanager.net/amer/?x=1", false)]
    [InlineData("https://smba.trafficmanager.net./amer/", false)]
    [InlineData("https://smba.infra.gov.teams.microsoft.us/gcch/", false)]
    [InlineData("http://127.0.0.1/", false)]
    public void With_credentials_it_is_the_connectors_of_the_cloud(string url, bool allowed) => Cloud.Allows(url).ShouldBe(allowed);

    [Theory]
    [InlineData("https://c.example/teams", true)]
    [InlineData("https://c.example/teams/", true)]
    [InlineData("https://c.example/teams/amer/", true)]
    [InlineData("https://c.example/teams/../teams/amer", true)]
    [InlineData("https://c.example/teamsters/", false)]
    [InlineData("https://c.example/", false)]
    [InlineData("https://c.example/teams/../admin", false)]
    [InlineData("https://c.example/teams/%2e%2e/admin", false)]
    [InlineData("https://c.example/Teams/", false)]
    public void A_prefix_ends_where_a_folder_ends(string url, bool allowed) =>
        Policy(new TeamsChannelOptions { AppId = "a", AllowedServiceUrls = ["https://c.example/teams"] }).Allows(url).ShouldBe(allowed);

    [Fact]
    public void Whatever_is_allowed_leads_to_the_allowed_host_over_tls()
    {
        string[] pieces = ["https://", "http://", "smba.trafficmanager.net", ".", "@", ":", "/", "\\", "?", "#", "%2e", "%40", "evil.example", "443", "8080", "..", " ", "\t", "[::1]", "amer", "\u3002", "ß"];
        var urls = Gen.NonEmptyListOf(Gen.Elements(pieces)).Select(p => string.Concat(p)).Select(rest => "https://smba.trafficmanager.net" + rest).ToArbitrary();

        Prop.ForAll(urls, url =>
        {
            if (Cloud.Allowed(url) is { } connector)
            {
                var to = new Uri(connector.AbsoluteUri.TrimEnd('/') + "/v3/conversations");
                to.Scheme.ShouldBe("https");
                to.IdnHost.ShouldBe("smba.trafficmanager.net");
                to.Port.ShouldBe(443);
                to.UserInfo.ShouldBeEmpty();
                to.AbsolutePath.ShouldEndWith("/v3/conversations");
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    [Theory]
    [InlineData("https://contoso.sharepoint.com/d?tempauth=x", true)]
    [InlineData("https://contoso-my.sharepoint.com/personal/x", true)]
    [InlineData("https://sharepoint.com/x", false)]
    [InlineData("https://evilsharepoint.com/x", false)]
    [InlineData("https://contoso.sharepoint.com.evil.example/x", false)]
    [InlineData("https://contoso.sharepoint.com@evil.example/x", false)]
    [InlineData("https://contoso.sharepoint.com:8443/x", false)]
    [InlineData("http://contoso.sharepoint.com/x", false)]
    [InlineData("https://169.254.169.254/metadata", false)]
    [InlineData("https://localhost/x", false)]
    public void Files_come_from_sharepoint(string url, bool allowed) => Cloud.AllowsFile(new Uri(url)).ShouldBe(allowed);

    [Theory]
    [InlineData("http://127.0.0.1:3978/files/1", true)]
    [InlineData("http://localhost:1/files/1?key=x", true)]
    [InlineData("https://contoso.sharepoint.com/d", false)]
    [InlineData("http://169.254.169.254/metadata", false)]
    [InlineData("file:///etc/passwd", false)]
    public void In_local_mode_files_come_from_loopback(string url, bool allowed) => Local.AllowsFile(new Uri(url)).ShouldBe(allowed);

    internal static ServiceUrlPolicy Policy(TeamsChannelOptions options) => new(Options.Create(options));
}
