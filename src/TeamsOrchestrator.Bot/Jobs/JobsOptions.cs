using System.ComponentModel.DataAnnotations;

namespace TeamsOrchestrator.Bot.Jobs;

/// <summary>How background work is tried. Bound to the <c>Jobs</c> section.</summary>
public sealed class JobsOptions
{
    /// <summary>Gets or sets how often an item is tried before people are told.</summary>
    /// <value>Between 1 and 100. The default is 6.</value>
    [Range(1, 100)]
    public int MaxAttempts { get; set; } = 6;

    /// <summary>Gets or sets for how long a run holds an item before it must renew.</summary>
    /// <value>Between 5 seconds and 10 minutes. The default is 15 seconds.</value>
    [Range(typeof(TimeSpan), "00:00:05", "00:10:00")]
    public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Gets or sets how long one run may take.</summary>
    /// <value>Between 10 seconds and 1 hour. The default is 5 minutes.</value>
    [Range(typeof(TimeSpan), "00:00:10", "01:00:00")]
    public TimeSpan RunLimit { get; set; } = TimeSpan.FromMinutes(5);
}
