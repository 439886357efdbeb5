using TeamsOrchestrator.Bot.Evidence;
using TeamsOrchestrator.Bot.Features.Insights.Candidates;

namespace TeamsOrchestrator.Bot.Features.Insights.Compare;

/// <summary>One of several people beside each other.</summary>
/// <param name="Code">The code.</param>
/// <param name="Name">What people call the candidate; the code where no name is to be seen.</param>
/// <param name="State">Where the candidate stands, in words.</param>
/// <param name="Dossier">What is known, or null where it was erased or the CV was removed since.</param>
internal sealed record ComparedPerson(string Code, string Name, string State, CandidateDossier? Dossier)
{
    /// <summary>Gets what people decided, the oldest first, as far as the reader may know it.</summary>
    public IReadOnlyList<DecisionLine> Decisions { get; init; } = [];

    /// <summary>Gets what came of an interview, as far as the reader may know it, or null.</summary>
    public InterviewRecord? Interview { get; init; }

    /// <summary>Gets the name with the code.</summary>
    public string Heading => string.Equals(Name, Code, StringComparison.Ordinal) ? Code : $"{ShortName} ({Code})";

    private string ShortName => Chat.ShortText.Cut(Name, 60);
}
