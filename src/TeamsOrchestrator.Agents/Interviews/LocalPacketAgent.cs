using System.Globalization;
using TeamsOrchestrator.Agents.Drafting;
using TeamsOrchestrator.Agents.Skills;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Criteria;

namespace TeamsOrchestrator.Agents.Interviews;

/// <summary>Lays side by side what is known about a candidate, by rules. It weighs nothing and recommends nothing.</summary>
/// <param name="skills">The skills it knows, to understand feedback.</param>
public sealed class LocalPacketAgent(SkillLexicon skills) : IAgent<DecisionPacketRequest, DecisionPacketDraft>
{
    /// <inheritdoc/>
    public AgentIdentity Identity { get; } = new("local-packet", skills.VersionOf("1"));

    /// <inheritdoc/>
    public Task<DecisionPacketDraft> RunAsync(DecisionPacketRequest input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        cancellationToken.ThrowIfCancellationRequested();
        var culture = InterviewWords.Culture(input.Language);
        var feedback = (input.Feedback ?? string.Empty).Split('\n').SelectMany(Sentences.Split).ToList();
        var talk = new CriterionTalk(input.Criteria, skills);
        var focus = feedback.SelectMany(part => talk.In(part).Select(criterion => (Part: part, Criterion: criterion))).ToList();
        var first = focus.Select(item => item.Criterion.Id).ToHashSet(StringComparer.Ordinal);

        // What people asked to look at again comes first, with all that was found.
        var statements = input.Criteria.Items
            .OrderByDescending(item => first.Contains(item.Id)).ThenByDescending(item => item.MustHave).ThenByDescending(item => item.Weight)
            .SelectMany(item => PacketRules.Of(item, input, all: first.Contains(item.Id), culture))
            .Concat(PacketRules.OfFlags(input, culture)).ToList();
        var packet = PacketCheck.Check(new DecisionPacket(Overview(input, culture), statements, culture.Name), input);
        return Task.FromResult(new DecisionPacketDraft(
            packet,
            [.. focus.DistinctBy(item => item.Criterion.Id, StringComparer.Ordinal).Select(item => new UnderstoodInstruction(InstructionKind.LookAgain, item.Criterion.Text, null, item.Part))],
            [.. feedback.Where(part => !focus.Exists(item => string.Equals(item.Part, part, StringComparison.Ordinal)))]));
    }

    private static List<string> Overview(DecisionPacketRequest input, CultureInfo culture)
    {
        var sentences = new List<string>();
        if (input.Screening is { } screening)
        {
            int On(Verdict verdict) => screening.Findings.Count(finding => finding.Verdict == verdict && input.Criteria.Find(finding.CriterionId) is not null);
            sentences.Add(InterviewWords.Format("PacketCv", culture, On(Verdict.Met), On(Verdict.Partly), On(Verdict.NotFound), input.Criteria.Items.Count));
        }

        if (input.Assessment is { } assessment)
        {
            int On(AssessedAs verdict) => assessment.Criteria.Count(item => item.As == verdict);
            sentences.Add(InterviewWords.Format(
                "PacketInterview", culture, On(AssessedAs.Supported), On(AssessedAs.Contradicted), On(AssessedAs.Unclear), On(AssessedAs.NotDiscussed)));
        }

        return sentences;
    }
}
