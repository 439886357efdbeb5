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
        var sound = Sound(request);
        return Compose(
            request, Text($"Letter_{sound}_Thanks", request, OneLine(request.Title)), Text($"Letter_{sound}_{request.Kind}", request), reasons,
            Text($"Letter_{sound}_{(request.Kind == MessageKind.Rejection ? "Wish" : "Next")}", request));
    }

    /// <summary>Puts a letter together. Whom it is to, who signs it and what a candidate has a right to know come from nobody's hand but this.</summary>
    /// <param name="request">The facts.</param>
    /// <param name="thanks">The thanks.</param>
    /// <param name="decision">What was decided.</param>
    /// <param name="reasons">The criteria that are named as reasons.</param>
    /// <param name="wish">What comes next, or a wish; left out where the letter is to be short.</param>
    public static string Compose(MessageRequest request, string thanks, string decision, IReadOnlyList<string> reasons, string wish)
    {
        var paragraphs = new List<string> { Greeting(request), thanks, decision };
        if (reasons.Count > 0)
        {
            paragraphs.Add(Text("Letter_Reasons", request) + "\n" + string.Join('\n', reasons.Select(reason => $"– {OneLine(reason)}")));
        }

        paragraphs.AddRange(request.Style.Mentions);
        if (!request.Style.Short)
        {
            paragraphs.Add(wish);
        }

        paragraphs.Add(Notice(request));
        paragraphs.Add(Closing(request));
        return string.Join("\n\n", paragraphs);
    }

    /// <summary>Writes the salutation.</summary>
    public static string Greeting(MessageRequest request) =>
        string.IsNullOrWhiteSpace(request.Name) ? Text($"Letter_{Sound(request)}_GreetingNobody", request) : Text($"Letter_{Sound(request)}_Greeting", request, OneLine(request.Name));

    /// <summary>Writes the end: a line of parting, and who signs.</summary>
    public static string Closing(MessageRequest request) => Text($"Letter_{Sound(request)}_Closing", request) + "\n" + OneLine(request.Sender);

    /// <summary>Writes who decided, what helped, and where to read more. It is said whatever people ask for: it is the candidate's right to know.</summary>
    public static string Notice(MessageRequest request)
    {
        var sentences = new List<string> { Text(request.Assisted ? "Letter_DecidedAssisted" : "Letter_Decided", request) };
        sentences.Add(Text("Letter_Rights", request));
        if (request.NoticeUrl is { } notice)
        {
            sentences.Add(Text("Letter_Notice", request, notice));
        }

        return string.Join(' ', sentences);
    }

    /// <summary>Gets the line above the reasons.</summary>
    public static string ReasonsHeading(MessageRequest request) => Text("Letter_Reasons", request);

    private static string Sound(MessageRequest request) => request.Style.Tone == MessageTone.Formal ? "Formal" : "Warm";

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Cut(string text, int length) => text.Length <= length ? text : string.Concat(text.AsSpan(0, length - 1), "…");

    private static string Text(string key, MessageRequest request, params object[] values)
    {
        var culture = CultureInfo.GetCultureInfo(LanguageOf(request.Language));
        var text = Texts.GetString(key, culture) ?? throw new InvalidOperationException($"The words '{key}' are missing.");
        return values.Length == 0 ? text : string.Format(culture, text, values);
    }
}
