namespace TeamsOrchestrator.UnitTests.Agents.Documents.Damage;

/// <summary>Damages text as accidents and malice do: signs changed, parts cut out, doubled, moved, or words put in that mean something to a reader.</summary>
/// <param name="random">Chooses; the same seed gives the same damage.</param>
/// <param name="words">What is put in.</param>
internal sealed class TextDamage(Random random, IReadOnlyList<string> words)
{
    private const int LongestPart = 60;

    /// <summary>Damages a text in one place.</summary>
    public string Damage(string text)
    {
        if (text.Length == 0)
        {
            return Word();
        }

        var at = random.Next(text.Length);
        var length = Math.Min(random.Next(1, LongestPart), text.Length - at);
        return random.Next(5) switch
        {
            0 => text.Remove(at, 1).Insert(at, ((char)random.Next(256)).ToString()),
            1 => text.Remove(at, length),
            2 => text.Insert(at, text.Substring(at, length)),
            3 => text.Remove(at, length).Insert(random.Next(text.Length - length + 1), text.Substring(at, length)),
            _ => text.Insert(at, Word()),
        };
    }

    private string Word() => words[random.Next(words.Count)];
}
