using System.Text;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Features.Reviews;
using TeamsOrchestrator.BotTests.Infrastructure;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.BotTests.Features.Screening;

/// <summary>One person who sends several CVs, and several people who only seem to be one.</summary>
public sealed class SamePeopleTests
{
    [Theory]
    [OnEveryDatabase]
    public async Task The_newest_CV_of_a_person_counts_and_after_a_decision_the_decider_is_asked_once(Database database)
    {
        // Arrange
        await using var app = await TestApp.StartAsync(database);
        var (riley, morgan, _) = await Scenes.ScreenAsync(app, Cvs.Ana, Cvs.Ben);

        // Act: before anybody decided
        await riley.SayAsync("screen R-1", Newer("ana-2.txt", "Built pipelines with Kafka, Python and SQL for six years."));
        var compared = await app.LookAsync(db => db.Candidates.Where(row => row.State != CandidateState.Removed).OrderBy(row => row.Name).ToListAsync());
        var progress = riley.Find("R-1 · Senior Data Engineer", "ana-2.txt");
        var stack = await ScreeningDriver.OpenStackAsync(morgan);
        var read = await morgan.ClickAsync(stack, "Open CV");

        // ... after the decision, and then once more
        var again = await morgan.ClickAsync(stack, "Approve");
        await riley.SayAsync("screen R-1", Newer("ana-3.txt", "Now with Databricks at scale."));
        var asked = morgan.Find("Ana Soler (", "sent a newer CV", "Reopen");
        await riley.SayAsync("screen R-1", Newer("ana-4.txt", "Now with Databricks at large scale."));
        var stands = await app.LookAsync(db => db.Candidates.SingleAsync(row => row.Name == "Ana Soler" && row.State != CandidateState.Removed));
        var count = morgan.Messages.Count(message => message.Words.Contains("sent a newer CV", StringComparison.Ordinal));
        await morgan.ClickAsync(asked, "Reopen", ("reason", "The newer CV names more."));
        await app.SettleAsync();
        var reopened = await app.LookAsync(db => db.Candidates.SingleAsync(row => row.Name == "Ana Soler" && row.State != CandidateState.Removed));
        var files = await app.LookAsync(db => db.Files.ToDictionaryAsync(row => row.Name));

        // Assert
        compared.Select(row => (row.DisplayName, row.State)).ShouldBe([("Ana Soler", CandidateState.Screened), ("Ben Okafor", CandidateState.Screened)]);
        progress.Words.ShouldContain("**ana-2.txt**: the newer CV of somebody who applied before");
        progress.Words.ShouldContain("**ana-soler.txt**: an older CV of somebody who sent a newer one");
        read.Words.ShouldContain("Kafka");
        again.Words.ShouldNotContain("sent a newer CV");
        (stands.State, stands.CvFileId).ShouldBe((CandidateState.Proposed, files["ana-2.txt"].Id));
        count.ShouldBe(1);
        (reopened.State, reopened.CvFileId).ShouldBe((CandidateState.Screened, files["ana-4.txt"].Id));
        files.Values.Count(file => file.CandidateId == reopened.Id && file.State == ReceivedFileState.Read).ShouldBe(4);
    }

    [Fact]
    public async Task People_with_one_name_stay_two_until_the_recruiter_says_so_and_an_agencys_address_joins_nobody()
    {
        // Arrange: a namesake with another address; two people of one agency
        await using var app = await TestApp.StartAsync();
        var namesake = Named("Ana Soler", "soler.a@other.example", "namesake.txt");
        var (riley, morgan, _) = await Scenes.ScreenAsync(app, Cvs.Ana, namesake, Named("Cleo Adler", "team@agency.example", "cleo.txt"), Named("Dana Weber", "team@agency.example", "dana.txt"));

        // Act
        var question = riley.Find("One person or two?", "the same name and nothing else");
        var agency = riley.Find("One person or two?", "the same mail address, but different names");
        var before = await CountAsync(app);
        var notHers = await morgan.ClickAsync(question, "Same person");
        var different = await riley.ClickAsync(agency, "Different people");
        var afterAgency = await CountAsync(app);
        var same = await riley.ClickAsync(question, "Same person");
        await app.SettleAsync();
        var late = await riley.ClickAsync(question, "Different people");
        await riley.SayAsync("screen R-1", Named("Dana Weber", "team@agency.example", "dana-2.txt", "Also Terraform."));

        // Assert
        (before, afterAgency).ShouldBe((4, 4));
        notHers.Text.ShouldNotBeNull("nobody but the recruiter and HR answers");
        different.Words.ShouldContain("Riley Recruiter said that they are different people.");
        same.Words.ShouldContain("Riley Recruiter said that it is the same person.");
        late.Words.ShouldContain("Riley Recruiter said that it is the same person.");
        (await CountAsync(app)).ShouldBe(3, "the second CV of Dana is Dana's");
        (await app.LookAsync(db => db.PossibleMatches.CountAsync(row => row.State == MatchState.Asked))).ShouldBe(0, "the newer CV of Dana is no new question about Cleo");
    }

    [Theory]
    [OnEveryDatabase]
    public async Task Same_person_can_be_taken_back_until_somebody_decides_and_both_stand_where_they_stood(Database database)
    {
        // Arrange
        await using var app = await TestApp.StartAsync(database);
        var (riley, morgan, harper) = await Scenes.ScreenAsync(app, Cvs.Ana);
        await riley.SayAsync("screen R-1", Named("Ana Soler", "soler.a@other.example", "namesake.txt", "Knows Kafka and Terraform."));
        var question = riley.Find("One person or two?");
        var before = await StandAsync(app);
        var signs = await app.LookAsync(db => db.PersonSigns.OrderBy(row => row.Hash).ThenBy(row => row.CandidateId).Select(row => new { row.CandidateId, row.Hash }).ToListAsync());

        // Act
        var same = await riley.ClickAsync(question, "Same person");
        var joined = await StandAsync(app);
        var notHers = await morgan.InvokeAsync(Persona.Button(same.Card!.Value, "Undo"), null);
        var undone = await riley.ClickAsync(same, "Undo");
        await app.SettleAsync();
        var after = await StandAsync(app);
        var signsAfter = await app.LookAsync(db => db.PersonSigns.OrderBy(row => row.Hash).ThenBy(row => row.CandidateId).Select(row => new { row.CandidateId, row.Hash }).ToListAsync());
        var opened = await morgan.ClickAsync(morgan.Messages.First(message => message.Words.Contains("screened:", StringComparison.Ordinal)), "Start");
        var cv = await morgan.ClickAsync(opened, "Open CV");
        var twice = await riley.ClickAsync(same, "Undo");
        await harper.SayAsync("audit R-1");

        // ... and once more, until Morgan has decided
        var again = await riley.ClickAsync(undone, "Same person");
        await app.SettleAsync();
        var rejoined = await StandAsync(app);
        var current = await morgan.ClickAsync(opened, "Approve"); // on what was shown before nobody decides: it shows who is asked about by now
        var undecided = await StandAsync(app);
        await morgan.ClickAsync(current, "Approve");
        var late = await riley.ClickAsync(again, "Undo");

        // Assert
        joined.ShouldBe([("C-1", CandidateState.Screened, "namesake.txt", "namesake.txt:NewerCv ana-soler.txt:OlderCv"), ("C-2", CandidateState.Removed, "namesake.txt", string.Empty)], string.Join(", ", joined));
        notHers.Text.ShouldNotBeNull("nobody but the recruiter and HR takes it back");
        undone.Words.ShouldContain("Same person: the newest CV counts");
        after.ShouldBe(before);
        signsAfter.ShouldBe(signs);
        cv.Words.ShouldContain("ana.soler@mail.example");
        cv.Words.ShouldNotContain("Kafka");
        Scenes.Buttons(twice).ShouldBe(["Same person", "Different people"]);
        rejoined.ShouldBe(joined);
        undecided.ShouldBe(joined);
        harper.Everything.ShouldContain("took back that two applications are of one person");
        again.Words.ShouldContain("It can be done as long as nobody has decided on this person.");
        late.Text.ShouldNotBeNull().ShouldContain("This can no longer be taken back");
        (await CountAsync(app)).ShouldBe(1);
    }

    [Fact]
    public async Task What_else_somebody_applied_to_is_seen_by_those_involved_in_both_alone()
    {
        // Arrange: Morgan decides in R-1, somebody else in R-2
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, _) = await Scenes.ScreenAsync(app, Cvs.Ana);
        var mallory = await app.MeetAsync(Persona.Mallory);
        await riley.SayAsync("screen Platform Engineer for Mallory Outsider", Cvs.Job, Newer("ana-2.txt", "Knows Kubernetes."));
        await app.SettleAsync();

        // Act
        await riley.SayAsync("candidate C-1");
        await morgan.SayAsync("candidate C-1");
        await mallory.SayAsync("candidate C-2");

        // Assert
        riley.Messages[^1].Words.ShouldContain("Also applied to R-2 Platform Engineer (C-2)");
        morgan.Messages[^1].Words.ShouldNotContain("Also applied");
        mallory.Messages[^1].Words.ShouldNotContain("Also applied");
        (await app.LookAsync(db => db.Candidates.CountAsync(row => row.State != CandidateState.Removed))).ShouldBe(2);
    }

    [Fact]
    public async Task Removing_the_newer_CV_lets_the_older_one_count_again()
    {
        // Arrange
        await using var app = await TestApp.StartAsync();
        var (riley, _, _) = await Scenes.ScreenAsync(app, Cvs.Ana);
        await riley.SayAsync("screen R-1", Newer("ana-2.txt", "Knows Kubernetes."));
        var before = await app.LookAsync(db => db.Files.SingleAsync(row => row.Name == "ana-2.txt"));
        (await CountAsync(app)).ShouldBe(1);

        // Act: the button of the CV that came last is the first
        await riley.ClickAsync(riley.Find("R-1 · Senior Data Engineer", "ana-2.txt"), "Remove");
        await app.SettleAsync();

        // Assert
        (await app.LookAsync(db => db.Files.SingleAsync(row => row.Id == before.Id))).State.ShouldBe(ReceivedFileState.Removed);
        var candidate = await app.LookAsync(db => db.Candidates.SingleAsync(row => row.State != CandidateState.Removed));
        (candidate.State, candidate.CvFileId == before.Id).ShouldBe((CandidateState.Screened, false));
    }

    private static async Task<List<(string Code, CandidateState State, string CountingCv, string Files)>> StandAsync(TestApp app) => await app.LookAsync(async db =>
    {
        var files = await db.Files.Where(row => row.Role == FileRole.Cv || row.Role == FileRole.Unknown).OrderByDescending(row => row.Fault == "NewerCv").ThenBy(row => row.Name).ToListAsync();
        return (await db.Candidates.OrderBy(row => row.Number).ToListAsync()).ConvertAll(row => (
            row.Code, row.State, files.First(file => file.Id == row.CvFileId).Name,
            string.Join(' ', files.Where(file => file.CandidateId == row.Id).Select(file => $"{file.Name}:{file.Fault}"))));
    });

    private static Task<int> CountAsync(TestApp app) => app.LookAsync(db => db.Candidates.CountAsync(row => row.State != CandidateState.Removed));

    private static (string Name, byte[] Content) Newer(string file, string more) => Cvs.Text(file, Encoding.UTF8.GetString(Cvs.Ana.Content) + "\n" + more);

    private static (string Name, byte[] Content) Named(string name, string mail, string file, string more = "") => Cvs.Text(
        file, Encoding.UTF8.GetString(Cvs.Ana.Content).Replace("Ana Soler", name, StringComparison.Ordinal).Replace("ana.soler@mail.example", mail, StringComparison.Ordinal) + "\n" + more);
}
