using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TeamsOrchestrator.Agents.Messages;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;
using TeamsOrchestrator.Hiring.Artifacts;
using TeamsOrchestrator.Hiring.Messages;

namespace TeamsOrchestrator.BotTests.Features.Prompts;

/// <summary>What reviewers change about a candidate, as whoever looks after prompts reads it: without the candidate.</summary>
public sealed class PromptEditsTests
{
    [Fact]
    public async Task Verdicts_and_messages_that_reviewers_changed_are_shown_without_who_they_are_about()
    {
        // Arrange: verdicts corrected with a reason that names the person, and a message that greets the person
        await using var model = await FakeModel.StartAsync();
        await using var app = await TestApp.StartAsync(Database.Sqlite, [.. model.Settings, ("Roles:Admins", $"{Persona.Riley.Email}, {Persona.Harper.Email}")]);
        var (riley, morgan, _) = await app.MeetEverybodyAsync();
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana);
        await morgan.ClickAsync(morgan.Find("R-1", "criteria", "Approve"), "Approve");
        var form = await morgan.ClickAsync(await ScreeningDriver.OpenStackAsync(morgan), "Edit");
        await morgan.ClickAsync(form, "Save", [.. Enumerable.Range(0, 10).Select(index => ($"v{index.ToString(CultureInfo.InvariantCulture)}", "Partly")), ("reason", "Ana Soler only assisted there.")]);
        await app.DoAsync(async services =>
        {
            var (db, artifacts) = (services.GetRequiredService<HiringDb>(), services.GetRequiredService<ArtifactStore>());
            var candidate = await db.Candidates.SingleAsync();
            var person = await db.People.SingleAsync(row => row.Name == Persona.Riley.Name);
            var draft = new MessageDraft(MessageKind.Rejection, "en", "Your application", "Dear Ana Soler,\nwe chose somebody else.", [], Style: null);
            await artifacts.AddAsync(ArtifactKind.Message, candidate.RequisitionId, candidate, "summariser/1 (fake-model)", "before", new MessageVersion(draft, null), ArtifactJson.Default.MessageVersion, CancellationToken.None);
            await artifacts.AddAsync(
                ArtifactKind.Message, candidate.RequisitionId, candidate, person.Id, "after", new MessageVersion(draft with { Body = "Dear Ana Soler,\nthank you. Ana, we chose somebody else." }, null), ArtifactJson.Default.MessageVersion, CancellationToken.None);
            await db.SaveChangesAsync();
        });

        // Act
        await riley.SayAsync("prompt screener edits");
        await riley.SayAsync("prompt summariser edits");
        await morgan.SayAsync("prompt screener edits");

        // Assert
        var verdicts = riley.Find("What reviewers changed in what screener wrote", "Verdict · R-1");
        verdicts.Words.ShouldContain(": partly");
        var message = riley.Find("What reviewers changed in what summariser wrote", "Message · R-1");
        message.Words.ShouldContain("we chose somebody else.");
        message.Words.ShouldContain("thank you.");
        foreach (var words in new[] { verdicts.Words, message.Words })
        {
            words.ShouldNotContain("Ana");
            words.ShouldNotContain("Soler");
            words.ShouldNotContain("assisted");
        }

        morgan.Find("Prompts are looked after by the people in");
    }
}
