using System.Globalization;
using System.Resources;
using TeamsOrchestrator.Hiring.Messages;

namespace TeamsOrchestrator.Agents.Messages;

/// <summary>Writes a message from its facts and what people asked of it.</summary>
internal static class Letter
{
    private static readonly ResourceManager Texts = new("TeamsOrchestrator.Agents.Messages.Words", typeof(Letter).Assembly);

    /// <summary>Gets the language in which a message is written: German for German CVs, else English.</summary>
    public static string LanguageOf(string? language) => language?.StartsWith("de", StringComparison.OrdinalIgnoreCase) == true ? "de" : "en";

    /// <summary>Writes the subject.</summary>
    public static string Subject(MessageRequest request) => Cut(Text($"Letter_Subject_{request.Kind}", request, OneLine(request.Title)), MessageDraft.MaxSubject);

    /// <summary>Writes the text.</summary>
    /// <param name="request">The facts.</param>
    /// <param name="reasons">The criteria that are named as reasons.</param>
    public static string Body(MessageRequest request, IReadOnlyList<string> reasons)
    {
        var style = request.Style;
        var sound = style.Tone == MessageTone.Formal ? "Formal" : "Warm";
        var paragraphs = new List<string>
        {
            request.Name is { } name ? Text($"Letter_{sound}_Greeting", request, OneLine(name)) : Text($"Letter_{sound}_GreetingNobody", request),
            Text($"Letter_{sound}_Thanks", request, OneLine(request.Title)),
            Text($"Letter_{sound}_{request.Kind}", request),
        };
        if (reasons.Count > 0)
        {
            paragraphs.Add(Text("Letter_Reasons", request) + "\n" + string.Join('\n', reasons.Select(reason => $"– {OneLine(reason)}")));
        }

        paragraphs.AddRange(style.Mentions);
        if (!style.Short)
        {
            paragraphs.Add(Text($"Letter_{sound}_{(request.Kind == MessageKind.Rejection ? "Wish" : "Next")}", request));
        }

        paragraphs.Add(Notice(request));
        paragraphs.Add(Text($"Letter_{sound}_Closing", request) + "\n" + OneLine(request.Sender));
        return string.Join("\n\n", paragraphs);
    }

    // Who decided, what helped, and where to read more is said whatever people ask for: it is the candidate's right to know.
    private static string Notice(MessageRequest request)
    {
        var sentences = new List<string> { Text(request.Assisted ? "Letter_DecidedAssisted" : "Letter_Decided", request) };
        sentences.Add(Text("Letter_Rights", request));
        if (request.NoticeUrl is { } notice)
        {
            sentences.Add(Text("Letter_Notice", request, notice));
        }

        return string.Join(' ', sentences);
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Cut(string text, int length) => text.Length <= length ? text : string.Concat(text.AsSpan(0, length - 1), "…");

    private static string Text(string key, MessageRequest request, params object[] values)
    {
        var culture = CultureInfo.GetCultureInfo(LanguageOf(request.Language));
        var text = Texts.GetString(key, culture) ?? throw new InvalidOperationException($"The words '{key}' are missing.");
        return values.Length == 0 ? text : string.Format(culture, text, values);
    }
}
