using System.ComponentModel.DataAnnotations;

namespace TeamsOrchestrator.Bot.Start;

/// <summary>How a node goes out of service. Bound to the <c>Shutdown</c> section.</summary>
public sealed class DrainOptions
{
    /// <summary>The section that these options are bound to.</summary>
    public const string Section = "Shutdown";

    /// <summary>Gets or sets for how many seconds a node that was told to stop goes on answering while its readiness says no.</summary>
    /// <value>From 0 to 300. The default is 0: right for a program that nobody balances.</value>
    [Range(0, 300)]
    public int DrainSeconds { get; set; }
}
