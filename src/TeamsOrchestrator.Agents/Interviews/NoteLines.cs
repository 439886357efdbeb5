using System.Globalization;
using System.Text;
using TeamsOrchestrator.Agents.Redaction;

namespace TeamsOrchestrator.Agents.Interviews;

/// <summary>Writes down interview notes for a model, and finds again what it copied from them. Who an interviewer is stays behind.</summary>
internal static class NoteLines
{
    private const string Nothing = "(none)";

    /// <summary>Writes them down, with who they are about covered.</summary>
    public static string Of(IReadOnlyList<InterviewNotes> notes, Covering covering)
    {
        var lines = new StringBuilder();
        foreach (var (place, own) in notes.Index())
        {
            lines.Append(CultureInfo.InvariantCulture, $"Interviewer {place + 1}:\n");
            foreach (var answer in own.Answers)
            {
                lines.Append(CultureInfo.InvariantCulture, $"Question on [{answer.CriterionId ?? "-"}]: {covering.Cover(answer.Question.ReplaceLineEndings(" "))}\n");
                lines.Append(answer.Score is { } score ? string.Create(CultureInfo.InvariantCulture, $"Score: {score} of 5\n") : string.Empty);
                lines.Append(string.IsNullOrWhiteSpace(answer.Text) ? string.Empty : covering.Cover(answer.Text) + "\n");
            }

            lines.Append(string.IsNullOrWhiteSpace(own.Other) ? string.Empty : $"On no question:\n{covering.Cover(own.Other)}\n");
        }

        return lines.Length == 0 ? Nothing : lines.ToString().TrimEnd();
    }

    /// <summary>Finds the words of an interviewer that a model copied.</summary>
    /// <param name="interviewer">The interviewer's number from 1.</param>
    /// <param name="quote">What it copied.</param>
    /// <param name="notes">The notes.</param>
    /// <param name="covering">How they were covered.</param>
    /// <returns>The words as they were written; what the model said, where they do not stand there.</returns>
    public static NoteQuote Find(int interviewer, string quote, IReadOnlyList<InterviewNotes> notes, Covering covering)
    {
        var place = interviewer - 1;
        var texts = place >= 0 && place < notes.Count ? notes[place].Texts : [];
        return new NoteQuote(place, texts.Select(text => covering.Uncover(quote, text)).FirstOrDefault(words => words is not null) ?? quote);
    }
}
