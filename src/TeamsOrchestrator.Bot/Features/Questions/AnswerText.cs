using TeamsOrchestrator.Agents.Questions;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Teams.Activities;
using TeamsOrchestrator.Teams.Cards;
using Quote = TeamsOrchestrator.Hiring.Candidates.Evidence;

namespace TeamsOrchestrator.Bot.Features.Questions;

/// <summary>Puts an answer into a message of Teams: each statement with its places <c>[n]</c>, and what each place says.</summary>
internal static class AnswerText
{
    public static RenderedCard Build(AnswerModel model, Words words)
    {
        if (model is not { Declined: false, Given: { } given })
        {
            return RenderedCard.Of(words[model.Declined ? "Questions_Declined" : "Questions_Reading", model.Code, CardText.Escape(model.Question)], [], words["Questions_Summary"]);
        }

        var sources = new Sources(model.Code, words);
        var heading = words["Questions_Heading", Who(model), CardText.Escape(model.Question.ReplaceLineEndings(" "))];
        List<string> parts = given.Answer is { } answer ? [heading, .. Parts(answer, sources, words), Closing(model, given, words)] : [heading, words["Questions_Failed"]];
        return RenderedCard.Of(string.Join("\n\n", parts), sources.Citations, words["Questions_Summary"]) with { AiGenerated = given.Answer is not null };
    }

    private static string Who(AnswerModel model) => CardText.Escape(string.Equals(model.Name, model.Code, StringComparison.Ordinal) ? model.Code : $"{model.Name} ({model.Code})");

    private static IEnumerable<string> Parts(CandidateAnswer answer, Sources sources, Words words)
    {
        if (answer.Statements.Count > 0)
        {
            yield return string.Join('\n', answer.Statements.Select(statement => "- " + Statement(statement, sources, words)));
        }

        if (answer.NotNamed.Count > 0)
        {
            yield return words["Questions_NotNamed", words.List([.. answer.NotNamed.Select(name => CardText.Escape(words.Quote(name)))])];
        }
        else if (answer.Statements.Count == 0)
        {
            yield return words["Questions_NotSaid"];
        }

        if (answer.NotShown > 0)
        {
            yield return words.Count("Questions_NotShown", answer.NotShown);
        }
    }

    private static string Statement(AnswerStatement statement, Sources sources, Words words) => statement.Kind switch
    {
        // A model's sentence is its own, and its quotes stand behind the places; rules have nothing but the quotes.
        AnswerKind.Worded => $"{CardText.Escape(statement.Text)} {string.Join(' ', statement.Quotes.Select(sources.Mark))}",
        AnswerKind.Part => words[$"Questions_Part{statement.Text}", Quoted(statement, sources, words)],
        AnswerKind.Narrower or AnswerKind.Broader =>
            words[$"Questions_{statement.Kind}", CardText.Escape(statement.Found), CardText.Escape(statement.Text), Quoted(statement, sources, words)],
        _ => words[$"Questions_{statement.Kind}", CardText.Escape(statement.Found ?? statement.Text), Quoted(statement, sources, words)],
    };

    private static string Quoted(AnswerStatement statement, Sources sources, Words words) =>
        string.Join(" · ", statement.Quotes.Select(quote => $"{CardText.Escape(words.Quote(quote.Quote))} {sources.Mark(quote)}"));

    private static string Closing(AnswerModel model, GivenAnswer given, Words words)
    {
        var by = words["Questions_By", CardText.Escape(model.Agent)];
        return given.Why is { } why ? $"{words[$"Questions_Without{why}"]} {by}" : by;
    }

    /// <summary>The places of an answer; the same quote is one place.</summary>
    private sealed class Sources(string code, Words words)
    {
        private readonly List<Quote> quotes = [];

        public IReadOnlyList<Citation> Citations => [.. quotes.Select((quote, index) => new Citation(index + 1, new CitedDocument(Name(quote), quote.Quote)))];

        public string Mark(Quote quote)
        {
            if (quotes.IndexOf(quote) is var at and >= 0)
            {
                return $"[{at + 1}]";
            }

            quotes.Add(quote);
            return $"[{quotes.Count}]";
        }

        private string Name(Quote quote) => quote switch
        {
            { Page: { } page } => words["Questions_SourcePage", code, page],
            { Line: { } line } => words["Questions_SourceLine", code, line],
            _ => words["Questions_Source", code],
        };
    }
}
