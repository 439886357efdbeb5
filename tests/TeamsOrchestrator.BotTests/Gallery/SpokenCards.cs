using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Features.Understanding;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.BotTests.Gallery;

/// <summary>Every face of the card on what somebody wrote.</summary>
public static class SpokenCards
{
    private const string Hostile = "<b>**[x](http://evil)**";
    private const string Agent = "request-reader/1 (gpt-5)";

    private static readonly string[] Nearest = ["help", "pending", "status"];

    public static IEnumerable<(string Name, AdaptiveCard Card)> All() => new[] { "en", "de" }.SelectMany(language => Cards(Words.For(language)).Select(card => ($"{card.Name}-{language}", card.Card)));

    private static IEnumerable<(string Name, AdaptiveCard Card)> Cards(Words words)
    {
        var screen = new SpokenLine(
            "screen data role for Hank Miller and Jo", IsDone: false,
            [
                new NoticeText("Plan_Title", ["data role"]), new NoticeText("Plan_Decides", ["Hank Miller"]), new NoticeText("Plan_UnknownManager", ["Jo"]), new NoticeText("Plan_Files", ["12"]),
                new NoticeText("Plan_Steps", []), new NoticeText("Plan_TakesMoney", ["6", "48,000", "0.31", "EUR"]),
            ]);
        var model = new SpokenModel(Guid.Empty, SpokenTextState.Understood, "Screen these for the data role, Hank Miller and Jo decide", [screen], Agent, Fault: null, Nearest);
        yield return ("spoken-reading", Card(model with { State = SpokenTextState.Reading, Lines = [], Agent = null }));
        yield return ("spoken-plan", Card(model));
        yield return ("spoken-several", Card(model with
        {
            Text = Hostile + new string('x', 190),
            Lines = [screen with { IsDone = true, Plan = [] }, new SpokenLine($"nudge {Hostile}", IsDone: false, [new NoticeText("Spoken_Does_nudge", [])])],
        }));
        yield return ("spoken-not-understood", Card(model with { State = SpokenTextState.NotUnderstood, Lines = [] }));
        yield return ("spoken-no-answer", Card(model with { State = SpokenTextState.NoAnswer, Lines = [], Fault = "Throttled" }));
        yield return ("spoken-dropped", Card(model with { State = SpokenTextState.Dropped }));
        yield return ("spoken-over", Card(model with { State = SpokenTextState.Over, Lines = [] }));

        AdaptiveCard Card(SpokenModel shown) => SpokenCard.Build(shown, words).Card!;
    }
}
