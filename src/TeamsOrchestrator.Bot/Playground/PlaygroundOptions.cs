namespace TeamsOrchestrator.Bot.Playground;

/// <summary>Where the playground keeps its file and whether it is there at all.</summary>
internal sealed class PlaygroundOptions
{
    /// <summary>Gets or sets the folder of <c>playground.db</c>; made if it is missing.</summary>
    public required string Directory { get; set; }

    /// <summary>Gets or sets a value indicating whether the page, its API and its connector are served.</summary>
    /// <value>The default is <see langword="true"/>; a host with a bot registration turns it off.</value>
    public bool Enabled { get; set; } = true;

    /// <summary>Gets or sets where the built web part lies.</summary>
    /// <value>The default is <c>wwwroot</c> beside the executable.</value>
    public string WebDirectory { get; set; } = Path.Combine(AppContext.BaseDirectory, "wwwroot");
}
