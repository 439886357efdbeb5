namespace TeamsOrchestrator.Bot.Cli.Package;

/// <summary>What <c>package</c> was asked for, from its options and the settings.</summary>
internal sealed record PackageOrder
{
    /// <summary>Gets the file to write.</summary>
    public required string Out { get; init; }

    /// <summary>Gets a value indicating whether a file that is there already may be replaced.</summary>
    public bool Force { get; init; }

    /// <summary>Gets the folder with the manifest and its icons.</summary>
    public required string Folder { get; init; }

    /// <summary>Gets the app id of the bot's registration.</summary>
    public string? AppId { get; init; }

    /// <summary>Gets the public address of the bot.</summary>
    public string? Url { get; init; }

    /// <summary>Gets what the address was given as: an option or a setting.</summary>
    public required string UrlName { get; init; }

    /// <summary>Gets the id of the Teams app; null: one made from the app id, always the same.</summary>
    public string? Id { get; init; }

    /// <summary>Gets the version of the Teams app; null: the manifest's.</summary>
    public string? Version { get; init; }

    /// <summary>Gets the setting that lets the bot post messages to a shared chat which one person sees; null: it does not.</summary>
    public string? TargetedMessages { get; init; }

    /// <summary>Gets the page that tells applicants how their data are used, or null.</summary>
    public string? NoticeUrl { get; init; }
}
