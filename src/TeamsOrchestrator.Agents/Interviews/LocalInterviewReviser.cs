using TeamsOrchestrator.Agents.Skills;

namespace TeamsOrchestrator.Agents.Interviews;

/// <summary>Changes the questions for one candidate as a person's feedback says, by rules: leave one out, ask more about a criterion, ask this.</summary>
/// <param name="skills">The skills it knows, to understand feedback.</param>
public sealed class LocalInterviewReviser(SkillLexicon skills) : IAgent<InterviewKitRevisionRequest, InterviewKitDraft>
{
    /// <inheritdoc/>
    public AgentIdentity Identity { get; } = new("local-interview-reviser", skills.VersionOf("1"));

    /// <inheritdoc/>
    public Task<InterviewKitDraft> RunAsync(InterviewKitRevisionRequest input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        cancellationToken.ThrowIfCancellationRequested();
        var culture = InterviewWords.Culture(input.Asked.Language);
        var feedback = KitFeedback.Read(input.Feedback, input.Asked.Criteria, input.Current, skills, culture);
        var kit = input.Current with { Questions = feedback.Questions, Language = culture.Name };
        return Task.FromResult(new InterviewKitDraft(KitCheck.Check(kit, core: false, input.Asked.Screening), feedback.Understood, feedback.NotUsed));
    }
}
