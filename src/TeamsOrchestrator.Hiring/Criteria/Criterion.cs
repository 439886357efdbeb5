namespace TeamsOrchestrator.Hiring.Criteria;

/// <summary>One thing that a requisition asks of its candidates.</summary>
public sealed record Criterion
{
    /// <summary>The smallest weight.</summary>
    public const int MinWeight = 1;

    /// <summary>The greatest weight.</summary>
    public const int MaxWeight = 5;

    /// <summary>Gets the id: lower-case letters, digits and hyphens, at most 40 characters, unique within its <see cref="CriteriaSet"/>.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the wording that people and agents see, such as "5 years of experience with SQL".</summary>
    public required string Text { get; init; }

    /// <summary>Gets what the criterion asks about.</summary>
    public CriterionKind Kind { get; init; } = CriterionKind.Skill;

    /// <summary>Gets how much it counts in the score, from <see cref="MinWeight"/> to <see cref="MaxWeight"/>.</summary>
    public int Weight { get; init; } = 3;

    /// <summary>Gets a value indicating whether nobody is recommended without it. It gates the recommendation, never the person.</summary>
    public bool MustHave { get; init; }

    /// <summary>Gets the sentence of the job description that it came from, verbatim; null where a person added it.</summary>
    public string? Source { get; init; }

    /// <summary>Gets further wordings that count as this criterion ("Snowflake counts as SQL").</summary>
    public IReadOnlyList<string> Accepts { get; init; } = [];

    /// <summary>Gets the importance that weight and must-have express together.</summary>
    public Importance Importance => MustHave ? Importance.MustHave : Weight switch
    {
        >= 4 => Importance.High,
        >= 2 => Importance.Normal,
        _ => Importance.Low,
    };

    /// <summary>Returns the same criterion with another importance.</summary>
    /// <param name="importance">What a person chose.</param>
    /// <returns>A criterion whose weight and must-have express the choice; this one where they do already.</returns>
    public Criterion With(Importance importance) => importance == Importance
        ? this
        : this with
        {
            MustHave = importance == Importance.MustHave,
            Weight = importance switch { Importance.MustHave or Importance.High => 5, Importance.Normal => 3, _ => 1 },
        };
}
