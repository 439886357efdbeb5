using System.Text.Json.Nodes;

namespace TeamsOrchestrator.BotTests.Infrastructure;

/// <summary>The product as people reach it: in this process, or in one of its own that can be killed.</summary>
internal interface IChatDoor
{
    FakeConnector Connector { get; }

    /// <summary>Posts an activity as Teams does.</summary>
    Task<HttpResponseMessage> PostAsync(JsonObject activity);

    /// <summary>Waits until everything that was caused is done, where that can be known.</summary>
    Task SettleAsync();
}
