using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Features.Digests;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.BotTests.Gallery;

/// <summary>Every face of the daily digest.</summary>
public static class DigestCards
{
    private const string Hostile = "<b>**[x](http://evil)**";

    public static IEnumerable<(string Name, AdaptiveCard Card)> All() => new[] { "en", "de" }.SelectMany(language => Cards(Words.For(language)).Select(card => ($"{card.Name}-{language}", card.Card)));

    private static IEnumerable<(string Name, AdaptiveCard Card)> Cards(Words words)
    {
        List<DigestItem> own = [.. Enumerable.Range(0, 10).Select(number => Item(number) with { Joined = number })];
        List<DigestItem> others = [.. Enumerable.Range(0, 10).Select(number => Item(number) with { PersonId = Guid.Empty, Name = Hostile })];
        var full = new DigestModel { Day = "Monday 3 November", Own = own, MoreOwn = 3, Others = others, MoreOthers = true, At = "09:00" };
        yield return ("digest", DigestCard.Build(full, words).Card!);
        yield return ("digest-own", DigestCard.Build(full with { Others = [], MoreOwn = 0, MoreOthers = false, At = null }, words).Card!);
        yield return ("digest-nothing", DigestCard.Build(full with { Own = [], Others = [], MoreOwn = 0, MoreOthers = false }, words).Card!);
        yield return ("digest-closed", DigestCard.BuildLine(words).Card!);
    }

    private static DigestItem Item(int number) => new()
    {
        RequisitionId = Guid.Empty, Code = $"R-{number}", Title = Hostile, Kind = (ReviewKind)(number % 4), Count = number + 1, Since = "Mon 3 Nov 2025, 10:12",
        Due = number % 3 == 0 ? null : "due on Monday 3 November", Overdue = number % 3 == 1,
    };
}
