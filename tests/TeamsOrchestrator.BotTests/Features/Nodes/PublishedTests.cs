using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;

namespace TeamsOrchestrator.BotTests.Features.Nodes;

/// <summary>The product as it is published and as its container runs it.</summary>
[Collection(Processes.Name)]
public sealed class PublishedTests
{
    private const int StoppedInOrder = 0;

    [ReadOnlyPlaceFact]
    public async Task What_is_published_screens_from_an_empty_folder_as_nobody_in_particular_on_a_file_system_that_is_only_read()
    {
        // Arrange
        ProductProgram.IsPublished.ShouldBeTrue("infra/test.sh publishes the product");
        using var place = new ReadOnlyPlace();
        await using var nodes = await ProductNodes.CreateAsync(await TestDatabase.CreateEmptyAsync(Database.PostgreSql), 1);
        var node = nodes.All[0];
        node.Within = place.Within;

        // Act: from the first start to the first decision, and a stop
        node.Launch();
        await node.UntilReadyAsync();
        var harmless = await ReadOnlyPlace.IsHarmlessAsync(node.ProcessId);
        var riley = await nodes.MeetAsync(Persona.Riley);
        await riley.SendAsync("screen sample");
        await riley.ClickWithoutWaitingAsync(await nodes.WaitForAsync(riley, "R-1", "Approve = screening starts"), "Approve");
        var stack = await nodes.WaitForAsync(riley, "R-1", " screened:");
        var person = await riley.InvokeAsync(Persona.Button(stack.Card!.Value, "Start"), stack.Id);
        var decided = await riley.InvokeAsync(Persona.Button(person.Card!.Value, "Approve"), person.MessageId);
        node.Terminate();
        var code = await node.EndAsync();

        // Assert
        harmless.ShouldBeTrue(node.Output);
        decided.Words.ShouldContain("Undo");
        code.ShouldBe(StoppedInOrder, node.Output);
        place.Left.ShouldNotBeEmpty("the folder of its own is the one that it can write to");
    }
}
