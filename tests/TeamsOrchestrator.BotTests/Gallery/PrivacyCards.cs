using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Features.Privacy.Disclosing;
using TeamsOrchestrator.Bot.Features.Privacy.Forgetting;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.BotTests.Gallery;

/// <summary>Every face of the cards about what is held on people.</summary>
public static class PrivacyCards
{
    private const string Hostile = "<b>**[x](http://evil)**";
    private const string When = "Mon 3 Nov 2025, 10:12";

    public static IEnumerable<(string Name, AdaptiveCard Card)> All() => new[] { "en", "de" }.SelectMany(language => Cards(Words.For(language)).Select(card => ($"{card.Name}-{language}", card.Card)));

    private static IEnumerable<(string Name, AdaptiveCard Card)> Cards(Words words)
    {
        var forget = new ForgetModel
        {
            CandidateId = Guid.Empty, Code = "C-3", Name = Hostile, Requisition = $"R-1 {Hostile}", State = Hostile, Takers = ["Morgan Manager", Hostile],
            Others = [.. Enum.GetValues<SameSign>().Select((sign, index) => new OtherApplication(Guid.CreateVersion7(), $"C-{index}", Hostile, $"R-2 {Hostile}", Hostile, sign, Held: index == 1))],
        };
        yield return ("forget", ForgetCard.Build(forget, words).Card!);
        yield return ("forget-alone", ForgetCard.Build(forget with { Others = [], Takers = [], Failed = true }, words).Card!);
        yield return ("forget-held", ForgetCard.Build(forget with { Held = true }, words).Card!);
        yield return ("forget-under-way", ForgetCard.Build(forget with { UnderWay = true }, words).Card!);
        yield return ("forgotten", ForgetCard.Build(forget with { ErasedWhen = When, ErasedBy = Hostile }, words).Card!);
        yield return ("forgotten-by-clock", ForgetCard.Build(forget with { ErasedWhen = When, Takers = [] }, words).Card!);
        var data = new DataModel { CandidateId = Guid.Empty, Code = "C-3", Name = Hostile, Requisition = $"R-1 {Hostile}", Files = 2, Artifacts = 7, Decisions = 3, Events = 21 };
        yield return ("data", DataCard.Build(data, words).Card!);
        yield return ("data-link", DataCard.Build(data with { Until = When, Url = "http://localhost/files/x" }, words).Card!);
        yield return ("data-held", DataCard.Build(data with { Held = true }, words).Card!);
        yield return ("data-erased", DataCard.Build(data with { Erased = true }, words).Card!);
    }
}
