using System.Text.Json.Nodes;
using TeamsOrchestrator.Teams.Inbound;
using TeamsOrchestrator.UnitTests.Teams.Infrastructure;

namespace TeamsOrchestrator.UnitTests.Teams.Inbound;

/// <summary>Posts what others recorded.</summary>
public sealed class RecordedActivityTests(RecordedActivityTests.SharedHost shared) : IClassFixture<RecordedActivityTests.SharedHost>
{
    [SharedDataTheory(RecordedActivities.Folder)]
    [MemberData(nameof(RecordedActivities.Names), MemberType = typeof(RecordedActivities))]
    public async Task Every_recorded_activity_is_accepted_once_it_comes_from_here_and_refused_before(string name)
    {
        // Arrange
        var host = shared.Host;
        var recorded = JsonNode.Parse(RecordedActivities.Read(name))!.AsObject();

        // Act
        var asRecorded = (int)(await host.PostAsync(recorded.ToJsonString())).StatusCode;
        var complete = Sample.Message();
        complete.Remove("text");
        foreach (var (key, value) in recorded.Where(p => p.Key is not "serviceUrl" && p.Value is not null))
        {
            complete[key] = value!.DeepClone();
        }

        var moved = (int)(await host.PostAsync(complete.ToJsonString())).StatusCode;

        // Assert
        var local = recorded["serviceUrl"]?.ToString() is { } url && new Uri(url).IsLoopback;
        asRecorded.ShouldBeOneOf(local ? [200, 202, 400] : [400, 403]);
        moved.ShouldBeOneOf(HasIds(complete) ? [200, 202] : [400]);

        static bool HasIds(JsonObject activity) =>
            activity["type"] is not null && activity["conversation"]?["id"] is not null && (activity["type"]!.ToString() is not ("message" or "invoke") || activity["from"]?["id"] is not null);
    }

    public sealed class SharedHost : IAsyncLifetime
    {
        internal ChannelHost Host { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            Host = await ChannelHost.StartAsync();
            Host.Bot.OnTurn = (turn, _) => Task.FromResult(turn.Activity.Type is "invoke" ? TurnResult.Reply(InvokeResponse.Ok()) : TurnResult.Accepted);
        }

        public async Task DisposeAsync() => await Host.DisposeAsync();
    }
}
