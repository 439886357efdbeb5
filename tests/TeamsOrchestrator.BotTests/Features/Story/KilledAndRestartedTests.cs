using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;

namespace TeamsOrchestrator.BotTests.Features.Story;

/// <summary>The whole story in a process of its own that is killed in the middle of every step.</summary>
public sealed class KilledAndRestartedTests
{
    // On PostgreSQL the kill test has as many chances.
    [Fact]
    public async Task Nothing_is_lost_and_nothing_decided_twice_however_often_the_process_is_killed()
    {
        await using var product = await ProductProcess.StartAsync(Database.Sqlite);
        var riley = await product.MeetAsync(Persona.Riley);
        var morgan = await product.MeetAsync(Persona.Morgan);
        var harper = await product.MeetAsync(Persona.Harper);
        await product.WaitForAsync(harper, "Harper");

        await KillWhileReadingAsync(product, riley);
        var stacks = await KillWhilePostingTheStackAsync(product, morgan);

        // The connector took the stack twice. Whoever clicks on the second message goes on with the one that is known.
        var kept = await StartOnTheDuplicateAsync(product, morgan, stacks);
        await KillAfterADecisionAsync(product, morgan, kept);

        await product.WaitForAsync(riley, "1 proposed, 0 final, of 2");
        morgan.Messages.ShouldNotContain(message => message.Words.Contains("2 screened:", StringComparison.Ordinal));
        (await product.LookAsync(db => db.Votes.CountAsync())).ShouldBe(2, "the criteria and one candidate");
        Directory.EnumerateFileSystemEntries(product.WorkFolder).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_first_start_that_is_killed_while_it_makes_its_tables_is_made_good_by_the_next()
    {
        await using var product = await ProductProcess.CreateAsync(Database.Sqlite);

        await product.StartAndKillOnceThereAsync(product.WorkFolder); // what it makes just before the tables
        await product.StartAsync();

        await product.WaitForAsync(await product.MeetAsync(Persona.Riley), "Hello Riley Recruiter");
    }

    /// <summary>Kills while one file is being fetched, and another one is being read or was read just now.</summary>
    private static async Task KillWhileReadingAsync(ProductProcess product, Persona riley)
    {
        var fetches = 0;
        product.Connector.Gate = request => request.Path.StartsWithSegments("/files", StringComparison.Ordinal) && Interlocked.Increment(ref fetches) == 3 ? Never(request) : Task.CompletedTask;
        await product.LookAsync(db => db.Work.AnyAsync()); // the first look takes long
        await riley.SendAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana, Cvs.Ben);
        await product.KillWhenAsync(db => db.Work.AnyAsync(row => row.Kind == WorkKind.ReadFile && (row.LeasedBy != null || row.State == WorkState.Done)));
        product.Connector.Gate = _ => Task.CompletedTask;
        await product.StartAndKillAsync(after: TimeSpan.FromSeconds(1));
        await product.StartAsync();
    }

    // Until the process that asked is gone.
    private static Task Never(HttpRequest request) => Task.WhenAny(Task.Delay(Timeout.Infinite, request.HttpContext.RequestAborted));

    private static async Task<IReadOnlyList<PostedMessage>> KillWhilePostingTheStackAsync(ProductProcess product, Persona morgan)
    {
        var criteria = await product.WaitForAsync(morgan, "R-1", "Approve = screening starts");
        var taken = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        product.Connector.Answering = async request =>
        {
            if (request.Path.Value!.Contains(morgan.ConversationId, StringComparison.Ordinal))
            {
                taken.TrySetResult();
                await Never(request); // the process never hears
            }
        };
        await morgan.ClickAsync(criteria, "Approve");
        await taken.Task.WaitAsync(ProductProcess.Patience);
        product.Kill();
        product.Connector.Answering = _ => Task.CompletedTask;
        await product.StartAsync();
        await product.UntilAsync(() => Stacks(morgan).Count == 2, "two messages with the stack");
        return Stacks(morgan);
    }

    private static async Task<PostedMessage> StartOnTheDuplicateAsync(ProductProcess product, Persona morgan, IReadOnlyList<PostedMessage> stacks)
    {
        (await morgan.ClickAsync(stacks[0], "Start")).Words.ShouldContain("Ana Soler");
        await product.UntilAsync(() => Stacks(morgan).Count == 0, "the first stack deleted and the second one moved on");
        morgan.Messages.ShouldNotContain(message => message.Id == stacks[0].Id);
        return morgan.Messages.Single(message => message.Id == stacks[1].Id);
    }

    private static async Task KillAfterADecisionAsync(ProductProcess product, Persona morgan, PostedMessage person)
    {
        var decided = await morgan.ClickAsync(person, "Approve");
        product.Kill();
        await product.StartAsync();
        var again = await morgan.ClickAsync(person, "Approve");

        decided.Words.ShouldContain("Ana Soler: goes on");
        again.Words.ShouldContain("Ana Soler: goes on");
    }

    private static List<PostedMessage> Stacks(Persona morgan) => [.. morgan.Messages.Where(message => message.Words.Contains("2 screened:", StringComparison.Ordinal))];
}
