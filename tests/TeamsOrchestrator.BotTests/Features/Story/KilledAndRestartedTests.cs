using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;

namespace TeamsOrchestrator.BotTests.Features.Story;

/// <summary>The whole story in a process of its own that is killed after every step.</summary>
public sealed class KilledAndRestartedTests
{
    [Theory]
    [OnEveryDatabase]
    public async Task Nothing_is_lost_and_nothing_decided_twice_however_often_the_process_is_killed(Database database)
    {
        // Arrange
        await using var product = await ProductProcess.StartAsync(database);
        var riley = await product.MeetAsync(Persona.Riley);
        var morgan = await product.MeetAsync(Persona.Morgan);
        var harper = await product.MeetAsync(Persona.Harper);
        await product.WaitForAsync(harper, "Harper");

        // Act and assert: the command
        await riley.SendAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana, Cvs.Ben);
        await KillAndStartAsync(product);
        var criteria = await product.WaitForAsync(morgan, "R-1", "Approve = screening starts");

        // the criteria
        await morgan.ClickAsync(criteria, "Approve");
        product.Kill();
        await product.StartAndKillAsync(TimeSpan.FromSeconds(1));
        await product.StartAsync();
        var stack = await product.WaitForAsync(morgan, "2 screened:", "Start");

        // the candidate
        await morgan.ClickAsync(stack, "Start");
        var person = await product.WaitForAsync(morgan, "Ana Soler", "Recommended");
        var decided = await morgan.ClickAsync(person, "Approve");
        await KillAndStartAsync(product);
        var again = await morgan.ClickAsync(person, "Approve");

        decided.Words.ShouldContain("Ana Soler: goes on");
        again.Words.ShouldContain("Ana Soler: goes on");
        await product.WaitForAsync(riley, "1 proposed, 0 final, of 2");
        morgan.Messages.Count(message => message.Words.Contains("2 screened:", StringComparison.Ordinal)).ShouldBeLessThanOrEqualTo(1);
    }

    private static async Task KillAndStartAsync(ProductProcess product)
    {
        product.Kill();
        await product.StartAsync();
    }
}
