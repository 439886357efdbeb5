using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using TeamsOrchestrator.Benchmarks.Screening;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Features.Digests;
using TeamsOrchestrator.Bot.Features.Insights.Pending;
using TeamsOrchestrator.Bot.Microsoft365;
using TeamsOrchestrator.Bot.Waiting;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Teams.Inbound;

namespace TeamsOrchestrator.Benchmarks.Pending;

/// <summary>What <c>pending</c> costs a manager, and a digest HR, among a great many reviews, in PostgreSQL.</summary>
internal static class PendingBenchmark
{
    private const int CandidatesEach = 100;

    private const int Repeats = 50;

    public static async Task<string> RunAsync(int reviews, CancellationToken cancellationToken)
    {
        await using var product = await ProductProcess.StartAsync(Database.PostgreSql);
        var riley = await product.MeetAsync(Persona.Riley);
        var morgan = await product.MeetAsync(Persona.Morgan);
        var harper = await product.MeetAsync(Persona.Harper);
        await product.WaitForAsync(morgan, "Morgan");
        await product.WaitForAsync(harper, "Harper");
        await riley.SendAsync("screen Senior Data Engineer for Morgan Manager", GeneratedCv.Job, GeneratedCv.Write(0));
        await morgan.ClickAsync(await product.WaitForAsync(morgan, "Approve = screening starts"), "Approve");
        await product.WaitForAsync(morgan, "1 screened:");
        await product.LookAsync(db => MultiplyAsync(db, reviews / CandidatesEach, cancellationToken));

        var own = await product.LookAsync(db => PendingAsync(db, cancellationToken));
        var all = await product.LookAsync(db => DigestAsync(db, cancellationToken));
        var answered = await AskAsync(product, morgan);
        return string.Create(CultureInfo.InvariantCulture, $"""
            | among {reviews:N0} reviews | median | slowest of {Repeats} |
            |---|---|---|
            | reading `pending`: {own.Found} reviews wait for the asker | {own.Times[Repeats / 2].TotalMilliseconds:0.0} ms | {own.Times[^1].TotalMilliseconds:0.0} ms |
            | reading HR's digest, over the whole organisation: {all.Found} lines | {all.Times[Repeats / 2].TotalMilliseconds:0.0} ms | {all.Times[^1].TotalMilliseconds:0.0} ms |
            | `pending` from the message to the posted card, by the chat | {answered[answered.Count / 2].TotalMilliseconds:0} ms | {answered[^1].TotalMilliseconds:0} ms of {answered.Count} |
            """);
    }

    private static async Task<(int Found, List<TimeSpan> Times)> PendingAsync(HiringDb db, CancellationToken cancellationToken)
    {
        var person = await db.People.SingleAsync(row => row.ObjectId == Persona.Morgan.ObjectId, cancellationToken);
        var request = new CardRequest(new CardName(PendingCard.Kind, PendingCard.Kind, person.Id), person, ConversationKind.Personal, Words.For("en"));
        return await MeasureAsync(async () => (await new PendingReader(db, new WaitingReviews(db), Roles(), TimeProvider.System).ReadAsync(person, request, cancellationToken)).Reviews);
    }

    private static async Task<(int Found, List<TimeSpan> Times)> DigestAsync(HiringDb db, CancellationToken cancellationToken)
    {
        var person = await db.People.SingleAsync(row => row.ObjectId == Persona.Harper.ObjectId, cancellationToken);
        var reader = new DigestReader(db, new WaitingReviews(db), Roles(), TimeProvider.System);
        var plan = new DigestPlan { TenantId = person.TenantId, PersonId = person.Id };
        return await MeasureAsync(async () => (await reader.ReadAsync(plan, person, Words.For("en"), cancellationToken)).Others.Count);
    }

    private static RoleBook Roles() => new(Options.Create(new RolesOptions { Hr = Persona.Harper.Email }), Options.Create(new TeamsChannelOptions()));

    private static async Task<(int Found, List<TimeSpan> Times)> MeasureAsync(Func<Task<int>> read)
    {
        var found = await read(); // the first one is no measure: the query is compiled
        var times = new List<TimeSpan>();
        for (var repeat = 0; repeat < Repeats; repeat++)
        {
            var watch = Stopwatch.StartNew();
            await read();
            times.Add(watch.Elapsed);
        }

        return (found, [.. times.Order()]);
    }

    private static async Task<List<TimeSpan>> AskAsync(ProductProcess product, Persona morgan)
    {
        var taken = new List<TimeSpan>();
        for (var repeat = 0; repeat < 10; repeat++)
        {
            var before = morgan.Messages.Count;
            var watch = Stopwatch.StartNew();
            await morgan.SendAsync("pending");
            await product.UntilAsync(() => morgan.Messages.Count > before, "an answer to pending");
            taken.Add(watch.Elapsed);
        }

        return [.. taken.Order()];
    }

    /// <summary>Copies what the chat has made: requisitions of a hundred candidates each, one in five still open, of two thousand managers; five are the asker's.</summary>
    private static async Task<int> MultiplyAsync(DbContext db, int requisitions, CancellationToken cancellationToken)
    {
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(30));
        await db.Database.OpenConnectionAsync(cancellationToken);
        var copies = new RowCopies(db);
        var morgan = $"'{Persona.Morgan.ObjectId}'";
        string[] statements =
        [
            copies.Of("People", $"\"ObjectId\" = {morgan}", "generate_series(1, 2000) i", ("Id", "gen_random_uuid()"), ("ObjectId", "'bench-' || i"), ("Email", "'bench-' || i || '@contoso.example'")),
            """CREATE TEMP TABLE person AS SELECT "Id" AS id, row_number() OVER () AS i FROM "People" WHERE "ObjectId" LIKE 'bench-%'""",
            $"""
            CREATE TEMP TABLE req AS SELECT n.i, gen_random_uuid() AS id, gen_random_uuid() AS batch,
              CASE WHEN n.i <= 5 THEN (SELECT "Id" FROM "People" WHERE "ObjectId" = {morgan}) ELSE person.id END AS person
              FROM generate_series(1, {requisitions}) AS n(i) JOIN person ON person.i = 1 + n.i % 2000
            """,
            $"""
            CREATE TEMP TABLE cand AS SELECT req.id AS req, req.batch, req.person, gen_random_uuid() AS id, gen_random_uuid() AS review,
              1000 + (req.i - 1) * {CandidatesEach} + j AS number, j <= {CandidatesEach / 5} AS open FROM req, generate_series(1, {CandidatesEach}) j
            """,
            copies.Of("Requisitions", "true", "req", ("Id", "req.id"), ("Number", "1000 + req.i")),
            copies.Of("RequisitionManagers", "true", "req", ("RequisitionId", "req.id"), ("PersonId", "req.person")),
            copies.Of("Batches", "true", "req", ("Id", "req.batch"), ("RequisitionId", "req.id")),
            copies.Of("Stacks", "true", "req", ("Id", "gen_random_uuid()"), ("RequisitionId", "req.id"), ("PersonId", "req.person")),
            copies.Of("Candidates", "true", "cand", ("Id", "cand.id"), ("RequisitionId", "cand.req"), ("BatchId", "cand.batch"), ("Number", "cand.number"), ("FileId", "gen_random_uuid()")),
            copies.Of(
                "Reviews", "\"CandidateId\" IS NOT NULL", "cand", ("Id", "cand.review"), ("RequisitionId", "cand.req"), ("CandidateId", "cand.id"), ("InstanceId", "gen_random_uuid()"),
                ("State", "CASE WHEN cand.open THEN 0 ELSE 1 END"), ("DueAt", "row.\"DueAt\" + (cand.number % 997) * 600000")),
            copies.Of(
                "ReviewAssignments", "\"ReviewId\" IN (SELECT \"Id\" FROM \"Reviews\" WHERE \"CandidateId\" IS NOT NULL)", "cand", ("ReviewId", "cand.review"), ("PersonId", "cand.person"),
                ("State", "CASE WHEN cand.open THEN row.\"State\" ELSE 1 END")),
            "ANALYZE",
        ];
        var rows = 0;
        foreach (var statement in statements)
        {
            rows += await db.Database.ExecuteSqlRawAsync(statement, cancellationToken);
        }

        return rows;
    }
}
