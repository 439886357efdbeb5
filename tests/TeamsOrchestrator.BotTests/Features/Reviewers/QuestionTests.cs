using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.BotTests.Builders;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Features.Reviews;
using TeamsOrchestrator.BotTests.Infrastructure;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.BotTests.Features.Reviewers;

public sealed class QuestionTests
{
    [Fact]
    public async Task A_question_goes_to_the_recruiter_and_the_answer_stands_on_the_review_card_and_in_the_timeline()
    {
        // Arrange
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, harper) = await Scenes.ScreenAsync(app, Cvs.Ana);
        var ana = await Scenes.StartAsync(morgan);

        // Act
        var form = await morgan.ClickAsync(ana, "Ask");
        var empty = await morgan.ClickAsync(form, "Ask");
        var refused = await morgan.ClickAsync(form, "Ask", ("question", "Is she pregnant?"));
        var asked = await morgan.ClickAsync(form, "Ask", ("question", "Could she start in *January*?"));
        var card = riley.Find("R-1 Senior Data Engineer: a question", "Could she start in");
        var stranger = await harper.ClickAsync(card, "Answer", ("answer", "No idea."));
        var answered = await riley.ClickAsync(card, "Answer", ("answer", "From 15 January, she says."));
        var twice = await riley.ClickAsync(card, "Answer", ("answer", "Something else."));
        await morgan.SayAsync("why C-1");
        var history = await morgan.ClickAsync(morgan.Messages[^1], "Timeline");

        // Assert
        form.Words.ShouldContain("What do you want to know from Riley Recruiter?");
        empty.Text.ShouldBe("Please write your question.");
        refused.Text!.ShouldContain("“Is she pregnant” must not be a reason");
        asked.Words.ShouldContain("Not answered yet.");
        asked.Words.ShouldContain("should Ana Soler go on?");
        card.Words.ShouldContain("Morgan Manager wants to know something from you before deciding on Ana Soler (C-1).");
        stranger.Text.ShouldBe("This question is not before you.");
        answered.Words.ShouldContain("From 15 January, she says.");
        twice.Words.ShouldNotContain("Something else.");
        morgan.Find("Riley Recruiter answered your question about R-1 Senior Data Engineer.");
        morgan.Find("should Ana Soler go on?", "From 15 January, she says.");
        history.Words.ShouldContain("asked a question: “Could she start in");
        history.Words.ShouldContain("answered a question: “From 15 January, she says.”");
        (await app.LookAsync(db => db.Votes.CountAsync(vote => db.Reviews.Any(row => row.Id == vote.ReviewId && row.CandidateId != null)))).ShouldBe(0);
    }

    [Fact]
    public async Task HR_asks_about_one_person_of_the_final_review_and_reads_the_answer_there()
    {
        // Arrange
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, harper) = await app.MeetEverybodyAsync();
        await DecidedRequisition.AddAsync(app, ("Ana Soler", null), ("Ben Okafor", null));
        await morgan.ClickAsync(await ScreeningDriver.OpenStackAsync(morgan), "Approve");
        await morgan.ClickAsync(morgan.Find("Ben Okafor", "Approve"), "Approve");

        // Act
        var ana = await harper.ClickAsync(harper.Find("Final review", "Ana Soler", "Ben Okafor"), "Open");
        var page = await harper.ClickAsync(await harper.ClickAsync(ana, "Ask"), "Ask", ("question", "Was the right to work checked?"));
        var other = await morgan.InvokeAsync(Persona.Button(ana.Card!.Value, "Ask"), messageId: null);
        await riley.ClickAsync(riley.Find("a question", "Was the right to work checked?"), "Answer", ("answer", "Yes, on Monday."));
        var answered = harper.Find("Final review", "Approve");
        var again = await harper.ClickAsync(answered, "Open");

        // Assert
        page.Words.ShouldContain("1 question was asked about this person");
        other.Text.ShouldBe("There is nothing here that you can ask about any more.");
        again.Words.ShouldContain("Yes, on Monday.");
        harper.Find("Riley Recruiter answered your question about R-1");
        await harper.ClickAsync(await harper.ClickAsync(again, "Back"), "Approve");
        (await app.LookAsync(db => db.Candidates.CountAsync(row => row.State == CandidateState.Decided))).ShouldBe(2);
    }
}
