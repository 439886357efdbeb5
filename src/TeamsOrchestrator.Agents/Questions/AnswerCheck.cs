using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Agents.Interviews;
using TeamsOrchestrator.Agents.Screening;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.Agents.Questions;

/// <summary>Holds any agent that answers to its word: a statement counts only with a quote that stands in the CV.</summary>
public static class AnswerCheck
{
    /// <summary>The most statements of an answer.</summary>
    public const int MostStatements = 6;

    /// <summary>The most quotes of an answer: so many a message can cite.</summary>
    public const int MostQuotes = 18;

    /// <summary>Drops quotes that the text does not hold, statements that have no other, and those that recommend not to take somebody further.</summary>
    /// <param name="answer">What an agent says.</param>
    /// <param name="pages">What it has read.</param>
    /// <returns>The answer, with the number of statements that fell.</returns>
    public static CandidateAnswer Check(CandidateAnswer answer, IReadOnlyList<DocumentPage> pages)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(pages);
        var texts = pages.Select(page => new PageText(page)).ToList();
        var (kept, left, fallen) = (new List<AnswerStatement>(), MostQuotes, 0);
        foreach (var statement in answer.Statements.Take(MostStatements))
        {
            var quotes = statement.Quotes.Select(quote => QuoteFinder.Find(quote.Quote, texts)).OfType<Evidence>().Distinct().ToList();
            if (quotes.Count == 0 || (statement.Kind == AnswerKind.Worded && Patiently.Do(() => PacketCheck.Recommends(statement.Text))))
            {
                fallen++;
            }
            else if (left > 0)
            {
                kept.Add(statement with { Quotes = [.. quotes.Take(left)] });
                left -= Math.Min(left, quotes.Count);
            }
        }

        return answer with { Statements = kept, NotShown = answer.NotShown + fallen };
    }
}
