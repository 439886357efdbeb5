using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Features.Prompts;
using TeamsOrchestrator.Hiring.Artifacts;
using TeamsOrchestrator.Hiring.Differences;
using TeamsOrchestrator.Hiring.Prompts;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.BotTests.Gallery;

/// <summary>Every face of the cards about what agents are told.</summary>
public static class PromptCards
{
    private const string Hostile = "<b>**[x](http://evil)**";
    private const string When = "Mon 3 Nov 2025, 10:12";

    public static IEnumerable<(string Name, AdaptiveCard Card)> All() => new[] { "en", "de" }.SelectMany(language => Cards(Words.For(language)).Select(card => ($"{card.Name}-{language}", card.Card)));

    private static IEnumerable<(string Name, AdaptiveCard Card)> Cards(Words words)
    {
        var long1 = string.Join('\n', Enumerable.Range(0, 120).Select(line => $"Line {line} says ö what is to be done, and how, and what never to do."));
        var difference = LinePages.Of(LinePages.Around(TextDifference.Of(long1, long1.Replace("how", "why", StringComparison.Ordinal) + $"\n{Hostile}{new string('ü', 5000)}")));
        var proposal = new PromptProposalModel
        {
            Id = Guid.CreateVersion7(), Name = "screener", Label = "own-2", LiveLabel = "1", State = PromptState.Proposed, ProposedBy = Hostile, When = When, Note = Hostile, WaitsFor = ["Harper HR", Hostile],
            Pages = difference, Page = 1,
        };
        yield return ("prompt-proposal", PromptCard.Build(proposal with { MayDecide = true }, words).Card!);
        yield return ("prompt-proposal-own", PromptCard.Build(proposal with { MayWithdraw = true, WaitsFor = [], Page = difference.Count - 1 }, words).Card!);
        yield return ("prompt-proposal-product", PromptCard.Build(proposal with { Label = null, Pages = [] }, words).Card!);
        foreach (var state in Enum.GetValues<PromptState>().Where(state => state != PromptState.Proposed))
        {
            yield return ($"prompt-{state}", PromptCard.Build(proposal with { State = state, Pages = [], DecidedBy = Hostile, DecidedWhen = When, Reason = Hostile }, words).Card!);
        }

        yield return ("prompts", PromptListCard.Build([new("criteria", "1", null, null, null, NoLongerFits: true, [Guid.CreateVersion7()]), new("screener", "own-2", Hostile, When, "1", NoLongerFits: false, [Guid.CreateVersion7(), Guid.CreateVersion7()])], hasModel: true, mayPropose: true, words).Card!);
        yield return ("prompts-read", PromptListCard.Build([new("criteria", "1", null, null, null, NoLongerFits: false, [])], hasModel: false, mayPropose: false, words).Card!);
        var text = new PromptTextModel { Name = "screener", Label = "own-2", IsLive = true, ApprovedBy = Hostile, Since = When, Pages = LinePages.Of(LinePages.Plain(long1)), History = [Hostile], MayPropose = true };
        yield return ("prompt-text", PromptTextCard.Build(text, words).Card!);
        yield return ("prompt-text-former", PromptTextCard.Build(text with { IsLive = false, Number = 2, Page = 1, Url = "http://localhost/files/x" }, words).Card!);
        yield return ("prompt-text-product", PromptTextCard.Build(text with { ApprovedBy = null, History = [], MayPropose = false }, words).Card!);
        yield return ("prompt-form", PromptFormCard.Build(Guid.CreateVersion7(), "screener", "1", new PromptDraft(new string('"', 6000), new string('ö', 5000), Hostile, Hostile), words).Card!);
        yield return ("prompt-edits", PromptEditsCard.Build("criteria", "1", [.. Enumerable.Range(0, 14).Select(index => new PromptEdit($"e{index}", index % 2 == 0 ? ArtifactKind.Criteria : ArtifactKind.Message, "R-1", 0, index == 1 ? null : Hostile, index == 2 ? null : new string('ö', 400)))], timeZone: null, words).Card!);
        yield return ("prompt-edits-none", PromptEditsCard.Build("criteria", "1", [], timeZone: null, words).Card!);
    }
}
