using System.ComponentModel.DataAnnotations;

namespace TeamsOrchestrator.Bot.Workflows;

/// <summary>How many working days people have to decide. Bound to the <c>Reviews:DueWorkingDays</c> section.</summary>
public sealed class DueWorkingDaysOptions
{
    private const int Most = 60;

    /// <summary>Gets or sets how long there is for criteria.</summary>
    /// <value>Between 1 and 60 working days. The default is 2.</value>
    [Range(1, Most, ErrorMessage = "Reviews__DueWorkingDays__Criteria must be between {1} and {2} working days.")]
    public int Criteria { get; set; } = 2;

    /// <summary>Gets or sets how long there is for candidates.</summary>
    /// <value>Between 1 and 60 working days. The default is 3.</value>
    [Range(1, Most, ErrorMessage = "Reviews__DueWorkingDays__Candidates must be between {1} and {2} working days.")]
    public int Candidates { get; set; } = 3;

    /// <summary>Gets or sets how long there is to hold an interview and note what was said.</summary>
    /// <value>Between 1 and 60 working days. The default is 10.</value>
    [Range(1, Most, ErrorMessage = "Reviews__DueWorkingDays__Interviews must be between {1} and {2} working days.")]
    public int Interviews { get; set; } = 10;

    /// <summary>Gets or sets how long there is for the final review.</summary>
    /// <value>Between 1 and 60 working days. The default is 3.</value>
    [Range(1, Most, ErrorMessage = "Reviews__DueWorkingDays__Final must be between {1} and {2} working days.")]
    public int Final { get; set; } = 3;
}
