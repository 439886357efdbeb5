using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TeamsOrchestrator.Agents;
using TeamsOrchestrator.Agents.Screening;
using TeamsOrchestrator.Bot.Workflows;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Features.Jobs;
using TeamsOrchestrator.BotTests.Features.Reviews;
using TeamsOrchestrator.BotTests.Infrastructure;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Workflows;

namespace TeamsOrchestrator.BotTests.Features.Workflows;

/// <summary>Workflows of an organisation's own, in a folder.</summary>
public sealed class OwnWorkflowTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("workflows-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Criteria_may_act_alone_and_are_sampled_each_candidate_goes_its_way_and_the_requisition_ends_as_ever()
    {
        // Arrange: one in a hundred is sampled
        Write("requisition", WorkflowSchemaTests.Whole.Replace("samples 10 %", "samples 1 %", StringComparison.Ordinal).Replace("    when: not confidential and several-managers\n    skip: people\n", "", StringComparison.Ordinal));
        await using var app = await StartAsync();
        var (riley, morgan, _) = await app.MeetEverybodyAsync();

        // Act
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana);
        var instance = await app.LookAsync(db => db.Instances.SingleAsync(row => row.CandidateId == null));
        var sampled = new Autonomy(AutonomyKind.Acts, 1).IsSampled(instance.Id, instance.Generation);

        // Assert: whoever is not sampled was screened without a question
        if (!sampled)
        {
            (await app.LookAsync(db => db.Candidates.Select(row => row.State).SingleAsync())).ShouldBe(CandidateState.Screened);
            var alone = await app.LookAsync(db => db.AuditEvents.SingleAsync(row => row.Code == "criteria.approved-alone"));
            (alone.ActorKind, alone.Inputs!.Length).ShouldBe((AuditActorKind.Agent, 64));
            morgan.Everything.ShouldNotContain("Approve = screening starts");
        }
        else
        {
            morgan.Find("Approve = screening starts");
            await morgan.ClickAsync(morgan.Find("Approve = screening starts"), "Approve");
        }

        // and the rest goes on: a decision about a person is a person's
        (await Scenes.StartAsync(morgan)).Words.ShouldContain("Ana Soler");
        await riley.SayAsync("screen R-1", Cvs.Ben);
        (await app.LookAsync(db => db.Candidates.CountAsync(row => row.State == CandidateState.Screened))).ShouldBe(2, "who comes later too");
        await riley.SayAsync("close R-1 filled");
        await riley.ClickAsync(riley.Find("R-1", "Confirm"), "Confirm", ("reason", "We found somebody."));
        (await app.LookAsync(db => db.Instances.Where(row => row.CandidateId == null).Select(row => row.StepId).SingleAsync())).ShouldBe("closed");
        await riley.ClickAsync(riley.Find("R-1", "Undo"), "Undo");
        (await app.LookAsync(db => db.Instances.Where(row => row.CandidateId == null).Select(row => row.StepId).SingleAsync())).ShouldBe("people");
        (await app.LookAsync(db => db.Requisitions.Select(row => row.State).SingleAsync())).ShouldBe(RequisitionState.Open);
    }

    [Fact]
    public async Task An_agent_is_tried_as_often_as_its_step_says_a_condition_skips_it_and_people_may_keep_it_for_themselves()
    {
        // Arrange: two attempts; confidential candidates are read by people only
        var candidate = Shipped("candidate").Replace("version: 4", "version: 5", StringComparison.Ordinal).Replace(
            "    agent: screener\n", "    agent: screener\n    when: not confidential\n    skip: review\n    retry:\n      attempts: 2\n      pause: 1s\n", StringComparison.Ordinal);
        Write("candidate", candidate);
        var broken = new BrokenScreener();
        await using var app = await StartAsync(services => services.AddSingleton<IAgent<ScreeningRequest, ScreeningResult>>(broken));
        var (riley, morgan, _) = await app.MeetEverybodyAsync();

        // Act and assert: tried twice, then people are told
        await ScreeningDriver.StartAsync(riley, morgan, Cvs.Ana);
        (await app.LookAsync(db => db.Candidates.Select(row => row.Fault).SingleAsync())).ShouldBe("AgentFailed");
        broken.Runs.ShouldBe(2);

        // skipped
        await riley.SayAsync("screen confidential Another Engineer for Morgan Manager", Cvs.Job, Cvs.Ben);
        await morgan.ClickAsync(morgan.Find("R-2", "criteria"), "Approve");
        broken.Runs.ShouldBe(2);
        var ben = await app.LookAsync(db => db.Candidates.SingleAsync(row => row.Name == "Ben Okafor"));
        (await app.LookAsync(db => db.Instances.Where(row => row.CandidateId == ben.Id).Select(row => row.StepId).SingleAsync())).ShouldBe("review");

        // and from the next version on people's alone, while running work stays on its version
        Write("candidate", candidate.Replace("version: 5", "version: 6", StringComparison.Ordinal).Replace("    when: not confidential\n    skip: review\n", "    autonomy: human\n", StringComparison.Ordinal));
        await app.RestartAsync();
        await riley.SayAsync("screen R-1", ScreeningDriver.Like(Cvs.Ana, "Dana Weber"));
        (await app.LookAsync(db => db.Candidates.Where(row => row.Name == "Dana Weber").Select(row => row.Fault).SingleAsync())).ShouldBe("ForPeople");
        broken.Runs.ShouldBe(2);
        var hashes = await app.LookAsync(db => db.Instances.Where(row => row.CandidateId != null).Select(row => row.DefinitionHash).ToListAsync());
        hashes.Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public async Task A_mistake_keeps_the_product_from_starting_and_is_named_with_file_and_line()
    {
        // Arrange
        await using var app = await StartAsync();
        var shipped = Shipped("candidate");

        async Task Refused(string text, string says)
        {
            Write("candidate", text);
            (await Should.ThrowAsync<WorkflowFileException>(() => app.RestartAsync())).Message.ShouldContain(says);
        }

        // Act and assert: nothing about a person ever acts alone
        await Refused(shipped.Replace("    agent: screener\n", "    agent: screener\n    autonomy: ai acts, human samples 50 %\n", StringComparison.Ordinal), "A decision about a person can never be set to act alone.");
        await Refused(shipped.Replace("    agent: screener\n", "    agent: screener\n    autonomy: do as you like\n", StringComparison.Ordinal), "is no degree of autonomy");
        await Refused(shipped.Replace("    review: final\n", "    review: final\n    when: recommended\n    skip: decided\n", StringComparison.Ordinal).Replace(
            "    review: candidate\n", "    review: candidate\n    when: not recommended\n    skip: final\n", StringComparison.Ordinal), "can be reached without a review");
        await Refused(shipped.Replace("    reject: final\n", "    reject: message\n", StringComparison.Ordinal), "can be reached before the final decision");
        await Refused(shipped + "\n# another comment", "Version 4 is stored with other steps already. Raise 'version'");
        await Refused(shipped.Replace("name: candidate", "name: applicant", StringComparison.Ordinal), "'name' must be 'candidate'");
        await Refused(shipped.Replace("    by: hr\n", "    by: nobody\n", StringComparison.Ordinal), "candidate.yaml(");
        Directory.Delete(folder, recursive: true);
        (await Should.ThrowAsync<WorkflowFileException>(() => app.RestartAsync())).Message.ShouldContain("which is not there");
        Directory.CreateDirectory(folder);
        await app.RestartAsync();
    }

    [Fact]
    public void A_diff_says_what_another_version_does_differently()
    {
        var before = WorkflowReader.Read("candidate.yaml", Shipped("candidate"));
        var after = WorkflowReader.Read("candidate.yaml", Shipped("candidate").Replace("version: 4", "version: 5", StringComparison.Ordinal)
            .Replace("    agent: screener\n", "    agent: screener\n    retry:\n      attempts: 5\n    when: not confidential\n    skip: review\n", StringComparison.Ordinal)
            .Replace("    by: hr\n", "    by: recruiter\n", StringComparison.Ordinal).Replace("  decided:\n    end: decided", "  done:\n    end: decided", StringComparison.Ordinal)
            .Replace(": decided\n    ", ": done\n    ", StringComparison.Ordinal));

        WorkflowDiff.Of(before, before).ShouldBeEmpty();
        WorkflowDiff.Of(before, after).ShouldBe(
        [
            "- decided: end decided", "+ done: end decided",
            "~ screen: when not confidential, was nothing", "~ screen: retry 5 attempts, was nothing", "~ screen: skip review, was nothing",
            "~ final: by Recruiter, was Hr", "~ message: skip done, was decided",
            "~ review-message: approve done, was decided", "~ review-message: edit done, was decided", "~ review-message: reject done, was decided",
        ], ignoreOrder: true);
    }

    private static string Shipped(string name)
    {
        using var stream = typeof(WorkflowCatalogue).Assembly.GetManifestResourceStream($"Workflows.{name}.yaml")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(folder, name + ".yaml"), text);

    private Task<TestApp> StartAsync(Action<IServiceCollection>? more = null) => TestApp.StartAsync(Database.Sqlite, more ?? (_ => { }), ("Workflows:Directory", folder));
}
