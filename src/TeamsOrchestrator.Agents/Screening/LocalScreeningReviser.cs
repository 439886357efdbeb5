using TeamsOrchestrator.Agents.Drafting;
using TeamsOrchestrator.Agents.Skills;
using TeamsOrchestrator.Hiring.Criteria;

namespace TeamsOrchestrator.Agents.Screening;

/// <summary>Reads one CV again where a reviewer pointed at a place of it.</summary>
/// <param name="screener">The agent that reads.</param>
/// <param name="skills">The skills it knows.</param>
/// <remarks>Feedback on one person never changes what is asked of all: where it tries to, nothing changes and the answer says so.</remarks>
public sealed class LocalScreeningReviser(LocalScreeningAgent screener, SkillLexicon skills) : IAgent<ScreeningRevisionRequest, ScreeningRevision>
{
    private readonly CriterionFinder finder = new(skills);

    /// <inheritdoc/>
    public AgentIdentity Identity { get; } = new("local-screening-reviser", skills.VersionOf("3"));

    /// <inheritdoc/>
    public Task<ScreeningRevision> RunAsync(ScreeningRevisionRequest input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        return Patiently.DoAsync(() => ReviseAsync(input, cancellationToken), cancellationToken);
    }

    private async Task<ScreeningRevision> ReviseAsync(ScreeningRevisionRequest input, CancellationToken cancellationToken)
    {
        var understood = new List<UnderstoodInstruction>();
        var notUsed = new List<string>();
        var hints = new List<ReadingHint>();
        var asksForOtherCriteria = false;
        foreach (var (clause, instruction) in FeedbackReader.Read(input.Feedback))
        {
            if (Hint(clause, instruction, input.Reading) is var (criterion, quote))
            {
                hints.Add(new ReadingHint(criterion.Id, quote));
                understood.Add(new UnderstoodInstruction(instruction?.Kind is InstructionKind.CountsAs ? InstructionKind.CountsAs : InstructionKind.LookAgain, criterion.Text, quote, clause));
            }
            else
            {
                notUsed.Add(clause);
                asksForOtherCriteria |= instruction is not null && IsAboutCriteria(instruction, input.Reading.Criteria);
            }
        }

        if (asksForOtherCriteria || hints.Count == 0)
        {
            return new ScreeningRevision(null, asksForOtherCriteria ? [] : understood, asksForOtherCriteria ? Clauses(input.Feedback) : notUsed, asksForOtherCriteria)
            {
                Hints = input.Reading.Hints,
            };
        }

        IReadOnlyList<ReadingHint> all = [.. input.Reading.Hints.Concat(hints).Distinct()];
        var revised = await screener.RunAsync(input.Reading with { Hints = all }, cancellationToken);
        return new ScreeningRevision(revised, understood, notUsed, AsksForOtherCriteria: false) { Hints = all };
    }

    private static IReadOnlyList<string> Clauses(string feedback) => [.. FeedbackReader.Read(feedback).Select(read => read.Clause)];

    // Dropping, adding or weighing is about what is asked, and so is "X counts as Y" unless it is said of this CV.
    private bool IsAboutCriteria(Instruction instruction, CriteriaSet criteria) =>
        instruction.Kind is InstructionKind.Add or InstructionKind.CountsAs
            ? !instruction.IsForThisCv && (instruction.Kind == InstructionKind.Add || finder.Find(instruction.Subject, criteria) is not null)
            : finder.FindAll(instruction.Subject, criteria).Count > 0;

    private (Criterion Criterion, string Quote)? Hint(string clause, Instruction? instruction, ScreeningRequest reading)
    {
        if (instruction is { Kind: InstructionKind.CountsAs, IsForThisCv: true, Value: { } value }
            && finder.Find(instruction.Subject, reading.Criteria) is { } meant
            && QuoteFinder.FindLoosely(value, reading.Pages) is { } named)
        {
            return (meant, named.Quote);
        }

        // "Look again at SQL: "…"", "SQL is there, see "…"": a quotation from the CV and the criterion that it shows.
        return instruction is null or { Kind: InstructionKind.CountsAs, IsForThisCv: true }
            && FeedbackReader.Quoted(clause) is var (quoted, rest)
            && QuoteFinder.FindLoosely(quoted, reading.Pages) is { } found
            && finder.Find(LookAgainFrame.Strip(rest), reading.Criteria) is { } criterion
            ? (criterion, found.Quote)
            : null;
    }
}
