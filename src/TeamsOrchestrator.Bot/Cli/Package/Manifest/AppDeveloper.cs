namespace TeamsOrchestrator.Bot.Cli.Package.Manifest;

/// <summary>Who answers for the app.</summary>
internal sealed class AppDeveloper
{
    public string? Name { get; set; }

    public string? WebsiteUrl { get; set; }

    public string? PrivacyUrl { get; set; }

    public string? TermsOfUseUrl { get; set; }
}
