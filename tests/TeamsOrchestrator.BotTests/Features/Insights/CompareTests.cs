using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Features.Reviews;
using TeamsOrchestrator.BotTests.Infrastructure;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.BotTests.Features.Insights;

/// <summary>People beside each other: what is found of each, without a ranking, and only what its reader may know.</summary>
public sealed class CompareTests
{
    [Fact]
    public async Task People_stand_beside_each_other_criterion_by_criterion_and_whoever_says_it_wrongly_learns_why()
    {
        // Arrange: Ana and Ben screened, a third who declined AI, and somebody of another requisition
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, harper) = await Scenes.ScreenAsync(app, Cvs.Ana, Cvs.Ben, ScreeningDriver.Like(Cvs.Ana, "Dana Weber"));
        await riley.SayAsync("no ai Dana Weber");
        await riley.ClickAsync(riley.Find("Did Dana Weber"), "Confirm");
        await riley.SayAsync("screen Platform Engineer for Morgan Manager", Cvs.Job, ScreeningDriver.Like(Cvs.Ben, "Eli Horn"));
        var (ana, ben, dana, eli) = (await CodeAsync(app, "Ana Soler"), await CodeAsync(app, "Ben Okafor"), await CodeAsync(app, "Dana Weber"), await CodeAsync(app, "Eli Horn"));

        // Act
        await morgan.SayAsync($"compare {ben}, {ana} and {dana}");
        var card = morgan.Find("R-1 Senior Data Engineer: beside each other");
        var people = await morgan.ClickAsync(card, "What people found");
        var back = await morgan.ClickAsync(people, "By criteria");

        // Assert: must-haves first, a verdict for each person with the words it rests on, and no ranking
        var words = card.Words;
        words.IndexOf($"**Ben Okafor ({ben})**", StringComparison.Ordinal).ShouldBeInRange(0, words.IndexOf($"**Ana Soler ({ana})**", StringComparison.Ordinal), "in the order in which they were named");
        words.ShouldContain("must-have");
        words.ShouldContain($"{ana}: met. Show what it rests on");
        words.ShouldContain("“Python, SQL, Databricks”");
        words.ShouldContain("declined AI");
        words.ShouldNotContain("Recommended");
        words.ShouldNotContain("of 100");
        people.Words.ShouldContain("Nobody has decided yet");
        people.Words.ShouldContain("because the candidate declined AI: everything in it is for people to find");
        back.Words.ShouldBe(words);
        await morgan.ClickAsync(card, $"Show {ana}");
        morgan.Find($"Ana Soler ({ana})", "Timeline");
        (await app.LookAsync(db => db.AuditEvents.CountAsync(row => row.Code == "candidate.opened"))).ShouldBe(4);

        // Act and assert: what cannot be compared
        (string Said, string Answer)[] refusals =
        [
            ("compare", "two to five people of one requisition, for example"),
            ($"compare {ana}", $"Whom should {ana} be compared with?"),
            ($"compare {ana} vs. Ana Soler", $"That is the same person, {ana}, more than once."),
            ($"compare {ana} with C-99", "There is no candidate “C-99” that you can see."),
            ($"compare {ana} {eli}", $"criteria of their own (R-1: {ana}; R-2: {eli})"),
            ("compare C-1 C-2 C-3 C-4 C-5 C-6", "at most 5 people beside each other, and you named 6"),
        ];
        foreach (var (said, answer) in refusals)
        {
            await morgan.SayAsync(said);
            morgan.Messages[^1].Words.ShouldContain(answer);
        }

        var mallory = await app.MeetAsync(Persona.Mallory);
        await mallory.SayAsync($"compare {ana} {ben}");
        mallory.Messages[^1].Words.ShouldContain($"There is no candidate “{ana}, {ben}” that you can see.");

        // Act and assert: in German; from the lists; and whoever is forgotten is gone from the card that stands there
        morgan.Locale = "de-DE";
        await morgan.SayAsync($"vergleiche {ana} mit {ben}");
        morgan.Messages[^1].Words.ShouldContain("es gibt keine Rangfolge");
        morgan.Messages[^1].Words.ShouldContain("erfüllt");
        morgan.Locale = "en-GB";
        await morgan.SayAsync("candidates R-1");
        await morgan.ClickAsync(morgan.Find("Candidates of R-1"), "Compare the first 3");
        morgan.Messages[^1].Words.ShouldContain($"Dana Weber ({dana})");
        await harper.SayAsync($"forget {ben}");
        await harper.ClickAsync(harper.Find("Erase everything that is held on"), "Erase for good");
        await app.SettleAsync();
        morgan.Everything.ShouldNotContain("Okafor");
        morgan.Messages.Single(message => message.Id == card.Id).Words.ShouldContain($"**{ben}** · CV removed · nothing is held any more");
        await morgan.SayAsync($"compare {ana} {ben}");
        morgan.Messages[^1].Words.ShouldContain($"Nothing is held any more on {ben}");
    }

    [Fact]
    public async Task Names_stay_hidden_before_the_decision_and_votes_before_ones_own()
    {
        // Arrange: both decide alone, and nobody is named before the decision
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, _) = await app.MeetEverybodyAsync();
        var mallory = await app.MeetAsync(Persona.Mallory);
        await riley.SayAsync("screen blind Senior Data Engineer for both Morgan Manager and Mallory Outsider", Cvs.Job, Cvs.Ana, Cvs.Ben);
        await morgan.ClickAsync(morgan.Find("R-1", "criteria", "Approve"), "Approve");
        await morgan.ClickAsync(await ScreeningDriver.OpenStackAsync(morgan), "Reject", ("reason", "Zanzibar is too far away."));

        // Act
        foreach (var person in new[] { morgan, mallory, riley })
        {
            await person.SayAsync("compare C-1 C-2");
        }

        var (own, others, recruiters) = (await PeopleAsync(morgan), await PeopleAsync(mallory), await PeopleAsync(riley));

        // Assert
        string.Concat(morgan.Find("beside each other").Words, own.Words, others.Words, recruiters.Words).ShouldSatisfyAllConditions(
            words => words.ShouldNotContain("Soler"), words => words.ShouldNotContain("Okafor"), words => words.ShouldContain("C-2"));
        own.Words.ShouldContain("Zanzibar");
        others.Words.ShouldNotContain("Zanzibar");
        recruiters.Words.ShouldContain("Zanzibar");

        Task<ClickAnswer> PeopleAsync(Persona person) => person.ClickAsync(person.Find("beside each other"), "What people found");
    }

    private static Task<string> CodeAsync(TestApp app, string name) => app.LookAsync(async db => (await db.Candidates.SingleAsync(row => row.Name == name && row.State != CandidateState.Removed)).Code);
}
