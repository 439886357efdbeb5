using System.Globalization;
using System.Text.RegularExpressions;
using TeamsOrchestrator.Agents.Drafting;
using TeamsOrchestrator.Agents.Skills;
using TeamsOrchestrator.Hiring.Criteria;

namespace TeamsOrchestrator.Agents.Interviews;

/// <summary>What a person's feedback on the questions for one candidate comes to: leave one out, ask more about a criterion, or ask this.</summary>
/// <param name="Questions">The questions now.</param>
/// <param name="Understood">What was understood.</param>
/// <param name="NotUsed">What was not, verbatim. What would change the core questions is among it: those are the same for everybody.</param>
internal sealed record KitFeedback(IReadOnlyList<InterviewQuestion> Questions, IReadOnlyList<UnderstoodInstruction> Understood, IReadOnlyList<string> NotUsed)
{
    private static readonly Regex Drop = Phrases.Of(@"\b(drop|remove|skip|leave out|without|delete|no need|don['’]t ask|do not ask|weglassen|streich\w*|entfern\w*|ohne|überspring\w*|nicht fragen|lass\w* .{0,60} weg)\b");
    private static readonly Regex More = Phrases.Of(@"\b(ask|add|more|deeper|also|probe|focus|mehr|frag\w*|vertief\w*|auch|zusätzlich|ergänz\w*|genauer)\b");
    private static readonly Regex Splitter = Phrases.Of(@"(?<=[.!?;])\s+|\n+");

    public static KitFeedback Read(string feedback, CriteriaSet criteria, InterviewKit current, SkillLexicon skills, CultureInfo culture)
    {
        var talk = new CriterionTalk(criteria, skills);
        var questions = current.Questions.ToList();
        var understood = new List<UnderstoodInstruction>();
        var notUsed = new List<string>();
        foreach (var part in Splitter.Split(feedback).Select(part => part.Trim(' ', ';')).Where(part => part.Length > 0))
        {
            var about = talk.In(part);
            if (Understand(part, about, questions, culture) is { Count: > 0 } said)
            {
                understood.AddRange(said);
            }
            else
            {
                notUsed.Add(part);
            }
        }

        return new KitFeedback(questions, understood, notUsed);
    }

    private static IReadOnlyList<UnderstoodInstruction> Understand(string part, IReadOnlyList<Criterion> about, List<InterviewQuestion> questions, CultureInfo culture)
    {
        if (Drop.IsMatch(part))
        {
            var dropped = about.Where(criterion => questions.RemoveAll(question => string.Equals(question.CriterionId, criterion.Id, StringComparison.Ordinal)) > 0).ToList();
            return [.. dropped.Select(criterion => new UnderstoodInstruction(InstructionKind.Drop, criterion.Text, null, part))];
        }

        if (questions.Count >= InterviewKit.MostAimed || ProtectedAttributes.Find(part).Count > 0)
        {
            return [];
        }

        if (part.EndsWith('?') && part.Length <= InterviewKit.LongestQuestion)
        {
            questions.Add(new InterviewQuestion($"own-{questions.Count + 1}-{part.Length}", part, about.Count > 0 ? about[0].Id : null, Core: false, Quote: null, []));
            return [new UnderstoodInstruction(InstructionKind.Add, part, null, part)];
        }

        var added = !More.IsMatch(part) ? [] : about
            .Where(criterion => !questions.Exists(question => string.Equals(question.Id, $"more-{criterion.Id}", StringComparison.Ordinal)))
            .Take(InterviewKit.MostAimed - questions.Count).ToList();
        questions.AddRange(added.Select(criterion => LocalInterviewAgent.Deeper(criterion, culture)));
        return [.. added.Select(criterion => new UnderstoodInstruction(InstructionKind.Add, criterion.Text, null, part))];
    }
}
