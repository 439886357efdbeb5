using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Features.Reviews;
using TeamsOrchestrator.BotTests.Infrastructure;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.BotTests.Features.Requisitions;

/// <summary>Commands and clicks ask the table of who may do what: each is tried by everybody, and has an effect exactly where the table says so.</summary>
public sealed class PermissionsTests
{
    private static readonly PersonaCard Nora = new("Nora New", "nora.new@contoso.example", "object-nora", "29:nora");

    [Fact]
    public async Task Whatever_is_said_or_clicked_has_an_effect_exactly_for_whom_the_table_allows()
    {
        // Arrange: a recruiter, a hiring manager, somebody who decides in a manager's place, HR, and somebody who is nothing to it
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, harper) = await Scenes.ScreenAsync(app, Cvs.Ana, ScreeningDriver.Like(Cvs.Ana, "Dana Weber"));
        var (mallory, nora) = (await app.MeetAsync(Persona.Mallory), await app.MeetAsync(Nora));
        await riley.SayAsync("add Mallory Outsider to R-1");
        await mallory.SayAsync("delegate to Nora New");
        var requisition = await app.LookAsync(db => db.Requisitions.SingleAsync());
        var file = await app.LookAsync(db => db.Candidates.OrderBy(row => row.Number).Select(row => row.FileId).LastAsync());
        var candidate = await app.LookAsync(db => db.Candidates.OrderBy(row => row.Number).Select(row => row.Id).FirstAsync());
        var other = await app.MeetAsync(new PersonaCard("Olga Other", "olga.other@contoso.example", "object-olga", "29:olga"));
        (Persona Person, Part Part)[] everybody = [(other, Part.None), (morgan, Part.Manager), (nora, Part.Reviewer), (harper, Part.Hr), (riley, Part.Recruiter)];
        (RequisitionAct Act, RequisitionState State, Func<Persona, Task> Try)[] acts =
        [
            (RequisitionAct.AddFiles, RequisitionState.Open, person => person.SayAsync("screen R-1", ScreeningDriver.Like(Cvs.Ben, person.Card.Name + " Sent"))),
            (RequisitionAct.ChangeFiles, RequisitionState.Open, person => InvokeAsync(person, "screening.remove", new { requisitionId = requisition.Id, fileId = file })),
            (RequisitionAct.Stop, RequisitionState.Open, person => InvokeAsync(person, "screening.stop", new { requisitionId = requisition.Id })),
            (RequisitionAct.Resume, RequisitionState.Stopped, person => InvokeAsync(person, "screening.resume", new { requisitionId = requisition.Id })),
            (RequisitionAct.AddReviewer, RequisitionState.Open, person => person.SayAsync("add Olga Other to R-1")),
            (RequisitionAct.Reassign, RequisitionState.Open, person => person.SayAsync("reassign R-1 from Olga Other to Riley Recruiter")),
            (RequisitionAct.AddFinalReviewer, RequisitionState.Open, person => PassOnAsync(person, "AddFinal", requisition.Id)),
            (RequisitionAct.DeclineAi, RequisitionState.Open, person => InvokeAsync(person, "candidate.no-ai", new { candidateId = candidate })),
            (RequisitionAct.Withdraw, RequisitionState.Open, person => InvokeAsync(person, "candidate.withdraw", new { candidateId = candidate })),
            (RequisitionAct.Forget, RequisitionState.Open, person => InvokeAsync(person, "privacy.forget", new { candidateId = candidate, others = Array.Empty<Guid>() })),
            (RequisitionAct.Hold, RequisitionState.Open, person => person.SayAsync("legal hold R-1 because of a complaint")),
            (RequisitionAct.HandOver, RequisitionState.Open, person => person.SayAsync("hand over R-1 to Mallory Outsider")),
        ];

        // Act and assert: who may not goes first; then the first who may, so that the next act begins where the table says
        foreach (var (act, state, attempt) in acts)
        {
            foreach (var (person, part) in everybody.OrderBy(item => Permissions.Allows(act, item.Part)))
            {
                var may = Permissions.Allows(act, part, state);
                var before = await EventsAsync(app);
                await attempt(person);
                await app.SettleAsync();
                ((await EventsAsync(app)).Except(before).Any()).ShouldBe(may, $"{act} by {person.Card.Name} ({part}) in {state}");
                if (may)
                {
                    break;
                }
            }
        }

        (await app.LookAsync(db => db.Requisitions.Select(row => row.State).SingleAsync())).ShouldBe(RequisitionState.Open);
    }

    private static Task PassOnAsync(Persona person, string purpose, Guid requisitionId) =>
        InvokeAsync(person, "people.pass-on", new { purpose, requisitionId }, ("person", Persona.Mallory.ObjectId));

    private static Task InvokeAsync(Persona person, string verb, object data, params (string Id, string Value)[] inputs) =>
        person.InvokeAsync(JsonSerializer.SerializeToElement(new { type = "Action.Execute", verb, data }), messageId: null, inputs);

    // What people do is in the audit trail; what the bot and the agents do meanwhile is not looked at.
    private static async Task<IReadOnlyList<Guid>> EventsAsync(TestApp app) => await app.LookAsync(db => db.AuditEvents
        .Where(row => row.ActorKind == Hiring.Audit.AuditActorKind.Person && row.Code != "candidate.opened").Select(row => row.Id).ToListAsync());
}
