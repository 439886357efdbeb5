using TeamsOrchestrator.Agents.Pipeline;

namespace TeamsOrchestrator.Bot.Cli.Eval;

/// <summary>A CV whose profession is known.</summary>
/// <param name="Category">The key of its category.</param>
/// <param name="Cv">The CV as it was read.</param>
internal sealed record CategorisedCv(string Category, ReadCv Cv)
{
    /// <summary>Makes the key of a category: "Java Developer" and "java-developer" are the same.</summary>
    public static string KeyOf(string category) =>
        string.Join('-', string.Concat(category.ToLowerInvariant().Select(character => char.IsLetterOrDigit(character) ? character : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
