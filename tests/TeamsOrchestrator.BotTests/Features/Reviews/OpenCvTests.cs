using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;

namespace TeamsOrchestrator.BotTests.Features.Reviews;

/// <summary>Open CV on the card of a person, and what the record of it gives away.</summary>
public sealed class OpenCvTests
{
    private static readonly string[] Traces = ["Soler", "ana-soler", "ana.soler", "Ana "];

    [Fact]
    public async Task The_recruiter_opens_a_CV_where_the_person_is_shown_until_that_person_withdraws_or_is_forgotten()
    {
        // Arrange
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, harper) = await Scenes.ScreenAsync(app, Cvs.Ana, Cvs.Ben);
        var mallory = await app.MeetAsync(Persona.Mallory);
        harper.Locale = "de-DE";

        // Act
        await riley.SayAsync("candidate Ana Soler");
        var shown = riley.Find("Ana Soler (C-");
        var opened = await riley.ClickAsync(shown, "Open CV");
        var back = await riley.ClickAsync(opened, "Back");
        await harper.SayAsync("candidate Ana Soler");
        var german = harper.Find("Ana Soler (C-");
        var outside = await mallory.InvokeAsync(Persona.Button(shown.Card!.Value, "Open CV"), null);
        var openedBy = await app.LookAsync(db => db.AuditEvents.Where(row => row.Code == "cv.opened").Select(row => row.ActorId).ToListAsync());
        await riley.SayAsync("withdraw Ana Soler");
        await riley.ClickAsync(riley.Find("no longer wish"), "Confirm");
        var withdrawn = await riley.ClickAsync(shown, "Open CV");
        using var http = new HttpClient();
        using var late = await http.GetAsync(Scenes.Link(opened));
        await riley.SayAsync("candidate Ana Soler");
        var afterwards = riley.Find("Ana Soler (C-");
        await riley.SayAsync("candidate Ben Okafor");
        var ben = riley.Find("Ben Okafor (C-");
        await harper.SayAsync("forget Ben Okafor");
        await harper.ClickAsync(harper.Messages[^1], "Endgültig löschen");
        await app.SettleAsync();
        var forgotten = await riley.InvokeAsync(Persona.Button(ben.Card!.Value, "Open CV"), null);

        // Assert
        opened.Words.ShouldContain("ana.soler@mail.example");
        Scenes.Buttons(opened).ShouldContain("Get the file");
        back.Words.ShouldContain("Ana Soler (C-", customMessage: "back to the card that it was opened from");
        Persona.Button(german.Card!.Value, "Lebenslauf öffnen").GetProperty("verb").GetString().ShouldBe("cv.open");
        german.Words.ShouldMatch("„[^„“”]+“", "it quotes as German does");
        german.Words.ShouldNotContain("”");
        outside.Card.ShouldBeNull();
        var people = await app.LookAsync(db => db.People.ToDictionaryAsync(row => row.Id.ToString(), row => row.Name));
        openedBy.Select(id => people[id]).ShouldBe(["Riley Recruiter"]);
        withdrawn.Card.ShouldBeNull();
        withdrawn.Text!.ShouldContain("no longer wishes to be considered");
        late.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        CardWords.Actions(afterwards.Card!.Value).ShouldNotContain(action => action.GetRawText().Contains("cv.open", StringComparison.Ordinal));
        forgotten.Card.ShouldBeNull();
        forgotten.Text!.ShouldContain("has been erased");
        forgotten.Text!.ShouldNotContain("Okafor");
        (await app.LookAsync(db => db.AuditEvents.CountAsync(row => row.Code == "cv.opened" || row.Code == "cv.downloaded"))).ShouldBe(1);
        morgan.Everything.ShouldNotContain("no longer wishes");
    }

    [Fact]
    public async Task In_a_blind_requisition_only_the_recruiter_reads_the_name_and_the_export_of_the_trail_names_nobody_before_the_decision()
    {
        // Arrange: a newer CV of the same person, whose file name is on the trail
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, harper) = await app.MeetEverybodyAsync();
        await riley.SayAsync("screen blind Senior Data Engineer for Morgan Manager", [Cvs.Job, Cvs.Ana]);
        await morgan.ClickAsync(morgan.Find("R-1", "criteria"), "Approve");
        await riley.SayAsync("screen R-1", ("ana-soler-2026.txt", [.. Cvs.Ana.Content, .. "\nKafka\n"u8]));
        var seen = new List<ClickAnswer>();

        // Act
        foreach (var person in new[] { riley, morgan, harper })
        {
            await person.SayAsync("candidate C-1");
            seen.Add(await person.ClickAsync(person.Find("(C-1)"), "Open CV"));
        }

        await harper.SayAsync("audit R-1");
        await morgan.SayAsync("audit R-1");
        var trail = harper.Find("Audit trail of R-1");
        var copied = await morgan.ClickAsync(trail, "Export as JSON");
        var before = await Scenes.FetchAsync(await harper.ClickAsync(trail, "Export as JSON"));
        var csv = await Scenes.FetchAsync(await harper.ClickAsync(trail, "Export as CSV"));
        await morgan.ClickAsync(await Scenes.StartAsync(morgan), "Approve");
        var after = await Scenes.FetchAsync(await harper.ClickAsync(trail, "Export as JSON"));

        // Assert
        seen[0].Words.ShouldContain("Ana Soler");
        Scenes.Buttons(seen[0]).ShouldContain("Get the file");
        foreach (var covered in seen.Skip(1))
        {
            covered.Words.ShouldContain("Blind: you see the text with the name");
            Scenes.Buttons(covered).ShouldNotContain("Get the file");
        }

        foreach (var trace in Traces)
        {
            (seen[1].Words + seen[2].Words + before + csv).ShouldNotContain(trace, Case.Sensitive);
        }

        copied.Text.ShouldBe("There is nothing to show here any more.");
        morgan.Find("The audit trail is for HR.");
        var (hidden, whole) = (Newer(before), Newer(after));
        hidden.GetProperty("detailHidden").GetBoolean().ShouldBeTrue();
        hidden.GetProperty("detail").GetString()!.ShouldMatch(@"^#\d+\.txt$");
        whole.GetProperty("detailHidden").GetBoolean().ShouldBeFalse();
        whole.GetProperty("detail").GetString().ShouldBe("ana-soler-2026.txt");
        whole.GetProperty("detailHash").GetString().ShouldBe(hidden.GetProperty("detailHash").GetString());
    }

    private static JsonElement Newer(string trail) => JsonSerializer.Deserialize<JsonElement>(trail).GetProperty("entries").EnumerateArray()
        .Single(entry => entry.GetProperty("code").GetString() == "candidate.newer-cv");
}
