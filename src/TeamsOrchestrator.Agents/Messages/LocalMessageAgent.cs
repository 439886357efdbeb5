using TeamsOrchestrator.Agents.Drafting;
using TeamsOrchestrator.Agents.Skills;
using TeamsOrchestrator.Hiring.Criteria;
using TeamsOrchestrator.Hiring.Messages;

namespace TeamsOrchestrator.Agents.Messages;

/// <summary>Drafts messages to candidates by rules: in English and German, from what people decided and why.</summary>
/// <param name="skills">The skills by which it recognises that a reason names a criterion.</param>
/// <remarks>A reason is given only where a decider named it, an approved criterion says it, and neither the screening that counts nor an interview contradicts it.</remarks>
public sealed class LocalMessageAgent(SkillLexicon skills) : IAgent<MessageRequest, MessageDraft>
{
    private const int MostReasons = 5;

    /// <inheritdoc/>
    public AgentIdentity Identity { get; } = new("local-messenger", skills.VersionOf("1"));

    /// <inheritdoc/>
    public Task<MessageDraft> RunAsync(MessageRequest input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        cancellationToken.ThrowIfCancellationRequested();
        var remarks = new List<MessageRemark>();
        if (input.Language is { Length: > 0 } language && !language.StartsWith("en", StringComparison.OrdinalIgnoreCase) && Letter.LanguageOf(language) == "en")
        {
            remarks.Add(MessageRemark.OtherLanguage);
        }

        if (string.IsNullOrWhiteSpace(input.Name))
        {
            remarks.Add(MessageRemark.NoName);
        }

        var reasons = ReasonsOf(input, remarks);
        var request = input with { Name = string.IsNullOrWhiteSpace(input.Name) ? null : input.Name };
        return Task.FromResult(new MessageDraft(input.Kind, Letter.LanguageOf(input.Language), Letter.Subject(request), Letter.Body(request, reasons), remarks, input.Style));
    }

    /// <summary>Finds the criteria that the deciders' reasons name.</summary>
    internal IReadOnlyList<Criterion> Named(MessageRequest input) =>
        [.. input.NotMet.Where(criterion => input.Reasons.Any(reason => Names(reason, criterion))).DistinctBy(criterion => criterion.Id, StringComparer.Ordinal).Take(MostReasons)];

    private List<string> ReasonsOf(MessageRequest input, List<MessageRemark> remarks)
    {
        if (input.Kind != MessageKind.Rejection || input.Style.WithoutReasons)
        {
            return [];
        }

        var named = Named(input).Where(criterion => !input.Style.LeftOut.Contains(criterion.Id, StringComparer.Ordinal)).ToList();
        var safe = named.FindAll(criterion => MessageCheck.Find(criterion.Text) is null);
        if (safe.Count < named.Count)
        {
            remarks.Add(MessageRemark.ReasonLeftOut);
        }
        else if (safe.Count == 0)
        {
            remarks.Add(MessageRemark.NoReason);
        }

        return safe.ConvertAll(criterion => criterion.Text);
    }

    private bool Names(string reason, Criterion criterion)
    {
        if (Holds(reason, criterion.Text))
        {
            return true;
        }

        var asked = skills.FindIn(criterion.Text).Select(mention => mention.Skill.Name).ToHashSet(StringComparer.Ordinal);
        return asked.Count > 0 && asked.IsSubsetOf(skills.FindIn(reason).Select(mention => mention.Skill.Name));
    }

    // As whole words: "PostgreSQL" does not name "SQL".
    private static bool Holds(string text, string words)
    {
        for (var at = text.IndexOf(words, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + words.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                return words.Length > 0;
            }
        }

        return false;
    }
}
