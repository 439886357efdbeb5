using System.ComponentModel.DataAnnotations;

namespace TeamsOrchestrator.Bot.Workflows;

/// <summary>What happens when nobody decides in time. Bound to the <c>Reviews</c> section.</summary>
public sealed class ReviewClockOptions : IValidatableObject
{
    private const int Most = 250;

    /// <summary>Gets or sets how many working days after the due day a further person is told.</summary>
    /// <value>Between 2 and 250. The default is 3. Whoever asked for the decision is told one working day after it.</value>
    [Range(2, Most, ErrorMessage = "Reviews__EscalateAfterWorkingDays must be between {1} and {2} working days.")]
    public int EscalateAfterWorkingDays { get; set; } = 3;

    /// <summary>Gets or sets how many working days after the due day a question expires.</summary>
    /// <value>Between 2 and 250, and more than <see cref="EscalateAfterWorkingDays"/>. The default is 10.</value>
    [Range(2, Most, ErrorMessage = "Reviews__ExpireAfterWorkingDays must be between {1} and {2} working days.")]
    public int ExpireAfterWorkingDays { get; set; } = 10;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (ExpireAfterWorkingDays <= EscalateAfterWorkingDays)
        {
            yield return new ValidationResult("Reviews__ExpireAfterWorkingDays must be more than Reviews__EscalateAfterWorkingDays: a further person is told before a question expires.");
        }
    }
}
