using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using TeamsOrchestrator.Bot.Cli;
using TeamsOrchestrator.Bot.Cli.Audit;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;

namespace TeamsOrchestrator.BotTests.CommandLine.Audit;

/// <summary><c>audit verify</c>, while the product runs.</summary>
public sealed class VerifyTests
{
    private const string OfR1 = "\"ChainId\" IN (SELECT \"Id\" FROM \"KeptRequisitions\" WHERE \"Number\" = 1)";
    private const string OfTenant = "\"ChainId\" NOT IN (SELECT \"Id\" FROM \"KeptRequisitions\")";
    private const string Detail4 = $"\"EventId\" IN (SELECT \"Id\" FROM \"KeptAuditEvents\" WHERE {OfR1} AND \"DetailHash\" IS NOT NULL)";

    [Theory]
    [OnEveryDatabase]
    public async Task Whatever_somebody_does_to_the_trail_is_found_and_the_first_broken_link_is_named(Database database)
    {
        // Arrange: two requisitions, the first with a story
        await using var app = await TestApp.StartAsync(database);
        var (riley, morgan, _) = await app.MeetEverybodyAsync();
        await ScreeningDriver.StartAsync(riley, morgan, Cvs.Ana);
        await riley.SayAsync("screen Another for Morgan Manager", Cvs.Job);
        await app.SettleAsync();
        var tampering = new Tampering(app.Database);
        await tampering.KeepAsync();
        (await FindAsync(app)).ShouldBeEmpty("nobody did anything yet");
        var last = long.Parse(await tampering.AskAsync($"SELECT MAX(\"Number\") FROM \"AuditEvents\" WHERE {OfR1}"), CultureInfo.InvariantCulture);
        var worded = long.Parse(await tampering.AskAsync($"SELECT MIN(\"Number\") FROM \"AuditEvents\" WHERE {OfR1} AND \"DetailHash\" IS NOT NULL"), CultureInfo.InvariantCulture);

        async Task Check(string what, (int? Number, long At, string Says) expected, params string[] statements)
        {
            await tampering.DoAsync(statements);
            var found = await FindAsync(app);
            found.ShouldContain(chain => chain.Number == expected.Number && chain.Break!.Number == expected.At && chain.Break.What.Contains(expected.Says, StringComparison.Ordinal), $"{what}: {string.Join("; ", found)}");
            await tampering.RestoreAsync();
        }

        // Act and assert: changes
        await Check("a code", (1, 5, "was changed"), $"UPDATE \"AuditEvents\" SET \"Code\" = 'review.rejected' WHERE {OfR1} AND \"Number\" = 5");
        await Check("who did it", (1, 1, "was changed"), $"UPDATE \"AuditEvents\" SET \"ActorId\" = 'system' WHERE {OfR1} AND \"Number\" = 1");
        await Check("when", (1, last, "was changed"), $"UPDATE \"AuditEvents\" SET \"At\" = \"At\" + 1 WHERE {OfR1} AND \"Number\" = {last}");
        await Check("what an agent worked on", (1, 3, "was changed"), $"UPDATE \"AuditEvents\" SET \"Inputs\" = 'x' WHERE {OfR1} AND \"Number\" = 3");
        await Check("words", (1, worded, "detail was changed"), $"UPDATE \"AuditDetails\" SET \"Text\" = 'Something else' WHERE {Detail4}");

        // removals
        await Check("a link", (1, 4, "missing or inserted"), $"DELETE FROM \"AuditEvents\" WHERE {OfR1} AND \"Number\" = 4");
        await Check("the first link", (1, 1, "missing or inserted"), $"DELETE FROM \"AuditEvents\" WHERE {OfR1} AND \"Number\" = 1");
        await Check("the end", (1, last - 1, "missing at the end"), $"DELETE FROM \"AuditEvents\" WHERE {OfR1} AND \"Number\" = {last}");
        await Check(
            "the end and the head after it", (1, last - 1, "not signed with this audit key"),
            $"DELETE FROM \"AuditEvents\" WHERE {OfR1} AND \"Number\" = {last}",
            $"UPDATE \"AuditHeads\" SET \"Count\" = {last - 1}, \"LastHash\" = (SELECT \"Hash\" FROM \"KeptAuditEvents\" WHERE {OfR1} AND \"Number\" = {last - 1}) WHERE {OfR1}");
        await Check("words that nobody erased", (1, worded, "nobody erased it"), $"DELETE FROM \"AuditDetails\" WHERE {Detail4}");
        await Check("the head", (1, last, "the head is missing"), $"DELETE FROM \"AuditHeads\" WHERE {OfR1}");
        await Check(
            "a chain", (1, 0, "the whole chain is missing"),
            $"DELETE FROM \"AuditEvents\" WHERE {OfR1}", $"DELETE FROM \"AuditHeads\" WHERE {OfR1}", $"DELETE FROM \"AuditDetails\" WHERE {Detail4}");
        await Check(
            "a requisition with its chain", (null, 0, "the whole chain is missing"),
            $"DELETE FROM \"AuditEvents\" WHERE {OfR1}", $"DELETE FROM \"AuditHeads\" WHERE {OfR1}", $"DELETE FROM \"AuditDetails\" WHERE {Detail4}", "DELETE FROM \"Requisitions\" WHERE \"Number\" = 1");
        await Check("the tenant's chain", (1, 1, "does not begin where it was opened"), $"DELETE FROM \"AuditEvents\" WHERE {OfTenant}", $"DELETE FROM \"AuditHeads\" WHERE {OfTenant}");

        // insertions
        await Check(
            "a link at the end", (1, last + 1, "was changed"),
            "INSERT INTO \"AuditEvents\" (\"Id\", \"TenantId\", \"ChainId\", \"Number\", \"At\", \"ActorKind\", \"ActorId\", \"Code\", \"SubjectId\", \"PreviousHash\", \"Hash\") "
            + $"SELECT \"SubjectId\", \"TenantId\", \"ChainId\", {last + 1}, \"At\", \"ActorKind\", \"ActorId\", \"Code\", \"SubjectId\", \"PreviousHash\", \"Hash\" FROM \"KeptAuditEvents\" WHERE {OfR1} AND \"Number\" = 1");
        await Check(
            "words of no event", (null, 0, "belong to no event"),
            $"UPDATE \"AuditDetails\" SET \"EventId\" = (SELECT \"Id\" FROM \"KeptRequisitions\" WHERE \"Number\" = 1) WHERE \"EventId\" = (SELECT \"Id\" FROM \"KeptAuditEvents\" WHERE {OfR1} AND \"Number\" = {worded})");
        (await FindAsync(app)).ShouldBeEmpty("all was put back");
    }

    [Fact]
    public async Task The_command_says_it_in_words_in_JSON_and_by_its_exit_code()
    {
        // Arrange
        await using var app = await TestApp.StartAsync();
        var (riley, _, _) = await app.MeetEverybodyAsync();
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana);
        (string, string?)[] settings = [("Storage__Directory", app.Database.Directory)];

        // Act
        var whole = await Terminal.CallAsync(settings, "audit", "verify");
        await new Tampering(app.Database).DoAsync("UPDATE \"AuditEvents\" SET \"Code\" = 'forged' WHERE \"Number\" = 2 AND \"ChainId\" IN (SELECT \"Id\" FROM \"Requisitions\")");
        var broken = await Terminal.CallAsync(settings, "audit", "verify", "--json");
        var nothing = await Terminal.CallAsync("audit", "verify");

        // Assert
        whole.ExitCode.ShouldBe(ExitCodes.Done, whole.Errors);
        whole.Output.ShouldContain("every chain holds");
        broken.ExitCode.ShouldBe(ExitCodes.Incomplete);
        var report = JsonSerializer.Deserialize<JsonElement>(broken.Output);
        report.GetProperty("outcome").GetString().ShouldBe("broken");
        var chain = report.GetProperty("chains").EnumerateArray().Single(item => item.GetProperty("requisition").GetString() == "R-1");
        (chain.GetProperty("brokenAt").GetInt64(), chain.GetProperty("what").GetString()).ShouldBe((2, "the link was changed"));
        (nothing.ExitCode, nothing.Errors.Length > 20).ShouldBe((ExitCodes.BadArguments, true));
        (await FindAsync(app)).Single().Number.ShouldBe(1, "and it changed nothing");
    }

    private static async Task<IReadOnlyList<VerifiedChain>> FindAsync(TestApp app)
    {
        var chains = await VerifyTrail.RunAsync(new ConfigurationBuilder().AddInMemoryCollection(app.Database.Settings).Build(), CancellationToken.None);
        return [.. chains.Where(chain => chain.Break is not null)];
    }
}
