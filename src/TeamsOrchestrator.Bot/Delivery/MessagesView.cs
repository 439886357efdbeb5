using System.Globalization;

namespace TeamsOrchestrator.Bot.Delivery;

/// <summary>What a card of messages to candidates shows: its parameters.</summary>
/// <param name="Page">The page from 1.</param>
/// <param name="Since">When it was posted, in Unix milliseconds, or 0 where it is shown in place.</param>
/// <param name="Skipped">How many of the last click had changed and were left out.</param>
internal sealed record MessagesView(int Page = 1, long Since = 0, int Skipped = 0)
{
    public static MessagesView Parse(string? parameters)
    {
        var parts = (parameters ?? string.Empty).Split(':');
        long At(int index, long otherwise) =>
            parts.Length > index && long.TryParse(parts[index], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
        return new MessagesView((int)Math.Clamp(At(0, 1), 1, int.MaxValue), At(1, 0), (int)Math.Clamp(At(2, 0), 0, int.MaxValue));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Page}:{Since}:{Skipped}");
}
