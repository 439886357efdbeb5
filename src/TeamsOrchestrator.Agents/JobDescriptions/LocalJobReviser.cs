using System.Globalization;
using System.Text.RegularExpressions;
using TeamsOrchestrator.Agents.Drafting;

namespace TeamsOrchestrator.Agents.JobDescriptions;

/// <summary>Changes a job description by feedback, by rules: leave something out, add something, say it in other words, must-have or nice to have, or take over what the check proposed.</summary>
/// <remarks>What it cannot use changes nothing and is said back. It adds nothing that asks for a protected attribute.</remarks>
public sealed class LocalJobReviser : IAgent<JobDescriptionRevisionRequest, JobDescriptionRevision>
{
    private const int LongestItem = 300;
    private const int ShortestItem = 2;

    private static readonly Regex Articles = Phrases.Of(@"^(the|an?|any|der|die|das|den|eine?n?|line|point|zeile|punkt)\s+(?=\S)");

    /// <inheritdoc/>
    public AgentIdentity Identity { get; } = new("local-job-reviser", "1");

    /// <inheritdoc/>
    public Task<JobDescriptionRevision> RunAsync(JobDescriptionRevisionRequest input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(Patiently.Do(() => Revise(input)));
    }

    /// <summary>Compares a changed text with what it was made from, and says what came of the feedback.</summary>
    internal static JobDescriptionRevision Done(JobDescriptionDraft before, JobText text, IReadOnlyList<UnderstoodInstruction> understood, IReadOnlyList<string> notUsed)
    {
        var changed = understood.Count > 0 && text.Text.Length <= JobDescriptionDraft.MaxText && !string.Equals(text.Text, JobText.Read(before).Text, StringComparison.Ordinal);
        return new JobDescriptionRevision(changed ? before with { Text = text.Text } : null, understood, notUsed);
    }

    /// <summary>Says whether words can stand in a job description.</summary>
    internal static bool IsUsable(string words) => words.Length is >= ShortestItem and <= LongestItem && ProtectedAttributes.Find(words).Count == 0;

    private static JobDescriptionRevision Revise(JobDescriptionRevisionRequest input)
    {
        var text = JobText.Read(input.Current);
        var (understood, notUsed) = (new List<UnderstoodInstruction>(), new List<string>());
        foreach (var (clause, instruction) in JobFeedback.Read(input.Feedback))
        {
            if (instruction is not null && Apply(instruction, text, input.Current, clause) is { } done)
            {
                understood.Add(done);
            }
            else
            {
                notUsed.Add(clause);
            }
        }

        return Done(input.Current, text, understood, notUsed);
    }

    private static UnderstoodInstruction? Apply(JobInstruction asked, JobText text, JobDescriptionDraft draft, string clause) => asked.Kind switch
    {
        InstructionKind.UseSuggestions => Suggested(text, draft, clause),
        InstructionKind.Reword => Reworded(asked, text, clause),
        InstructionKind.LeaveOut when Naming(asked.What, text) is { Count: > 0 } lines => Removed(lines, text, clause),
        InstructionKind.Mention when IsUsable(asked.What) => Added(asked.What, asked.Part ?? JobPart.Tasks, text, clause),
        InstructionKind.MustHave or InstructionKind.NiceToHave when Naming(asked.What, text) is { Count: > 0 } lines => Moved(asked, lines, text, clause),
        _ => null,
    };

    private static UnderstoodInstruction? Suggested(JobText text, JobDescriptionDraft draft, string clause)
    {
        var used = 0;
        foreach (var finding in JobCheck.Find(draft with { Text = text.Text }, CultureInfo.InvariantCulture).Where(finding => finding.Wording is not null))
        {
            used++;
            if (finding.Quote is not { } quote)
            {
                text.Add(JobPart.Equality, [finding.Wording!]);
                continue;
            }

            foreach (var (index, line) in text.Lines.Index().Where(item => item.Item.Contains(quote, StringComparison.Ordinal)).ToList())
            {
                text.Replace(index, JobItems.WithoutSign(line).Replace(quote, finding.Wording!, StringComparison.Ordinal));
            }
        }

        return used == 0 ? null : new UnderstoodInstruction(InstructionKind.UseSuggestions, used.ToString(CultureInfo.InvariantCulture), null, clause);
    }

    private static UnderstoodInstruction? Reworded(JobInstruction asked, JobText text, string clause)
    {
        var old = text.Lines.Any(line => line.Contains(asked.What, StringComparison.OrdinalIgnoreCase)) ? asked.What : Articles.Replace(asked.What, string.Empty);
        var lines = text.Lines.Index().Where(line => old.Length >= ShortestItem && line.Item.Contains(old, StringComparison.OrdinalIgnoreCase)).ToList();
        if (lines.Count == 0 || asked.Wording is not { } wording || !IsUsable(wording))
        {
            return null;
        }

        foreach (var (index, line) in lines)
        {
            text.Replace(index, JobItems.WithoutSign(line).Replace(old, wording, StringComparison.OrdinalIgnoreCase));
        }

        return new UnderstoodInstruction(InstructionKind.Reword, old, wording, clause);
    }

    private static UnderstoodInstruction Removed(IReadOnlyList<int> lines, JobText text, string clause)
    {
        var what = string.Join("; ", lines.Select(index => JobItems.WithoutSign(text.Lines[index])));
        text.Remove(lines);
        return new UnderstoodInstruction(InstructionKind.LeaveOut, what, null, clause);
    }

    private static UnderstoodInstruction? Added(string what, JobPart part, JobText text, string clause)
    {
        if (JobItems.Of(what.ReplaceLineEndings(" ")) is not [var item, ..] || text.Lines.Any(line => string.Equals(JobItems.WithoutSign(line), item, StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        text.Add(part, [item]);
        return new UnderstoodInstruction(InstructionKind.Mention, item, null, clause);
    }

    private static UnderstoodInstruction? Moved(JobInstruction asked, IReadOnlyList<int> lines, JobText text, string clause)
    {
        var items = lines.Where(index => text.PartOf(index) != asked.Part).Select(index => JobItems.WithoutSign(text.Lines[index])).ToList();
        if (items.Count == 0)
        {
            return null;
        }

        text.Remove([.. lines.Where(index => text.PartOf(index) != asked.Part)]);
        text.Add(asked.Part!.Value, items);
        return new UnderstoodInstruction(asked.Kind, string.Join("; ", items), null, clause);
    }

    // The items that hold the words; the title, a heading and what says that everybody may apply are never meant.
    private static List<int> Naming(string what, JobText text)
    {
        var words = Articles.Replace(what, string.Empty);
        return words.Length < ShortestItem
            ? []
            : [.. Enumerable.Range(1, text.Lines.Count - 1).Where(index => !text.IsHeading(index) && text.PartOf(index) != JobPart.Equality && HoldsWord(text.Lines[index], words))];
    }

    // "Go" is in no "Google".
    private static bool HoldsWord(string line, string words)
    {
        for (var at = line.IndexOf(words, StringComparison.OrdinalIgnoreCase); at >= 0; at = line.IndexOf(words, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + words.Length;
            if ((at == 0 || !char.IsLetterOrDigit(line[at - 1])) && (end == line.Length || !char.IsLetterOrDigit(line[end])))
            {
                return true;
            }
        }

        return false;
    }
}
