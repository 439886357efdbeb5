using System.Globalization;

namespace TeamsOrchestrator.Bot.Delivery;

/// <summary>What a card of the final review shows: its parameters.</summary>
/// <param name="Page">The page from 1.</param>
/// <param name="Skipped">How many outcomes of the last click had changed and were left out.</param>
/// <param name="Question">The final review that the card was posted for, or 0 where it is shown in place.</param>
internal sealed record FinalView(int Page, int Skipped = 0, long Question = 0)
{
    public static FinalView Parse(string? parameters)
    {
        var parts = (parameters ?? string.Empty).Split(':');
        long At(int index, long otherwise) =>
            parts.Length > index && long.TryParse(parts[index], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
        return new FinalView((int)Math.Clamp(At(0, 1), 1, int.MaxValue), (int)Math.Clamp(At(1, 0), 0, int.MaxValue), At(2, 0));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Page}:{Skipped}:{Question}");
}
