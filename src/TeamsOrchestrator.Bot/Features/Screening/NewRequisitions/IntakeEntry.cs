using TeamsOrchestrator.Agents.JobDescriptions;

namespace TeamsOrchestrator.Bot.Features.Screening.NewRequisitions;

/// <summary>What stands in an intake card, as it was entered.</summary>
internal sealed record IntakeEntry
{
    public const string ConfidentialChoice = "confidential";
    public const string BlindChoice = "blind";
    public const string InterviewsChoice = "interviews";

    public string? Title { get; init; }

    /// <summary>Gets the object id of the person picked as hiring manager.</summary>
    public string? Picked { get; init; }

    /// <summary>Gets the hiring managers as written.</summary>
    public string? Managers { get; init; }

    public string? Location { get; init; }

    public WorkPlace Place { get; init; }

    public Employment Employment { get; init; }

    public string? Tasks { get; init; }

    public string? MustHaves { get; init; }

    public string? NiceToHaves { get; init; }

    public string? Salary { get; init; }

    /// <summary>Gets the language of the job description; null for that of its reader.</summary>
    public string? Language { get; init; }

    /// <summary>Gets how the requisition is run: the choices that are ticked.</summary>
    public IReadOnlyList<string> How { get; init; } = [];
}
