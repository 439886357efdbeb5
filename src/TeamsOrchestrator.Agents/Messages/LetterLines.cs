namespace TeamsOrchestrator.Agents.Messages;

/// <summary>The lines of a message: those that feedback may change, and those that are nobody's to change but a person's own.</summary>
internal sealed class LetterLines
{
    private readonly string[] lines;
    private readonly string heading;
    private readonly HashSet<int> closed;
    private readonly int end;
    private readonly Dictionary<int, string?> changes = [];
    private readonly List<string> added = [];

    /// <summary>Initializes a new instance of the <see cref="LetterLines"/> class.</summary>
    /// <param name="body">The message.</param>
    /// <param name="facts">What it was made from.</param>
    public LetterLines(string body, MessageRequest facts)
    {
        lines = body.ReplaceLineEndings("\n").Split('\n');
        heading = Letter.ReasonsHeading(facts);
        var sounds = new[] { MessageTone.Warm, MessageTone.Formal }.Select(tone => facts with { Style = MessageStyle.Plain with { Tone = tone } }).ToList();
        HashSet<string> Of(Func<MessageRequest, string> part) => [.. sounds.SelectMany(request => part(request).Split('\n'))];
        var (greeting, rest) = (Of(Letter.Greeting), Of(request => $"{Letter.Notice(request)}\n{Letter.Closing(request)}"));
        closed = [.. lines.Index().Where(line => greeting.Contains(line.Item) || rest.Contains(line.Item)).Select(line => line.Index)];
        end = Array.FindIndex(lines, rest.Contains) is >= 0 and var at ? at : Array.FindLastIndex(lines, line => line.Length == 0) + 1;
    }

    /// <summary>Gets the lines that may be changed, with their numbers from 1.</summary>
    public IEnumerable<(int Number, string Text)> Open => lines.Index().Where(line => IsOpen(line.Index)).Select(line => (line.Index + 1, line.Item));

    /// <summary>Gets a value indicating whether the message tells another decision than before.</summary>
    public bool TellsOtherwise => MessageWords.Told(Said(changed: true)) != MessageWords.Told(Said(changed: false));

    /// <summary>Changes a line.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="instead">What stands there from now on; null where it goes.</param>
    /// <returns>What stood there; null where it may not be changed, or was.</returns>
    public string? Change(int number, string? instead)
    {
        if (!IsOpen(number - 1) || !changes.TryAdd(number - 1, instead is null ? null : Sign(lines[number - 1]) + instead.TrimStart('–', '-', ' ')))
        {
            return null;
        }

        return lines[number - 1].TrimStart('–', ' ');
    }

    /// <summary>Adds a paragraph before the notices.</summary>
    public void Add(string text) => added.Add(text);

    /// <summary>Puts the message together.</summary>
    public string Join()
    {
        var result = new List<string>();
        foreach (var (index, line) in lines.Index())
        {
            if (index == end)
            {
                result.AddRange(added.SelectMany(text => new[] { text, string.Empty }));
            }

            if ((changes.TryGetValue(index, out var instead) ? instead : IsLoneHeading(index) ? null : line) is { } text && (text.Length > 0 || (result.Count > 0 && result[^1].Length > 0)))
            {
                result.Add(text);
            }
        }

        return string.Join('\n', result).Trim('\n');
    }

    private bool IsOpen(int index) => index >= 0 && index < lines.Length && lines[index].Length > 0 && !closed.Contains(index) && !IsHeading(index);

    private bool IsHeading(int index) => string.Equals(lines[index], heading, StringComparison.Ordinal);

    // Where every reason went, nothing is left to introduce.
    private bool IsLoneHeading(int index) => IsHeading(index)
        && lines.Skip(index + 1).TakeWhile(line => line.Length > 0).Index().All(line => changes.TryGetValue(index + 1 + line.Index, out var instead) && instead is null);

    private string Said(bool changed) => string.Join(
        '\n', lines.Index().Where(line => !closed.Contains(line.Index) && !IsHeading(line.Index) && Sign(line.Item).Length == 0).Select(line => changed && changes.TryGetValue(line.Index, out var instead) ? instead : line.Item).Concat(changed ? added : []));

    private static string Sign(string line) => line.StartsWith("– ", StringComparison.Ordinal) ? "– " : string.Empty;
}
