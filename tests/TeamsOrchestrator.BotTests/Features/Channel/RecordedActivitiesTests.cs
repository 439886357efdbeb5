using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using TeamsOrchestrator.BotTests.CommandLine;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;

namespace TeamsOrchestrator.BotTests.Features.Channel;

/// <summary>Activities that others recorded, as they are and spoiled, go through the whole product.</summary>
public sealed class RecordedActivitiesTests
{
    private const int MutationsEach = 3;

    [PublicDataFact]
    public async Task Whatever_arrives_is_never_a_fault_of_ours_and_the_product_goes_on()
    {
        // Arrange
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, _) = await app.MeetEverybodyAsync();
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana);
        var click = morgan.Invocation(Persona.Button(morgan.Find("Approve = screening starts").Card!.Value, "Approve"), messageId: null);
        var recorded = Recorded().Append(click).Append(riley.Message("status R-1")).ToList();
        using var http = new HttpClient();
        var faults = new List<string>();

        // Act
        foreach (var (index, activity) in recorded.Index())
        {
            Complete(activity, riley.Message(string.Empty));
            for (var mutation = 0; mutation <= MutationsEach; mutation++)
            {
                var seed = (index * 1000) + mutation;
                var body = mutation == 0 ? System.Text.Encoding.UTF8.GetBytes(activity.ToJsonString()) : Mutation.Of(activity, seed);
                using var content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
                using var response = await http.PostAsync(new Uri(app.Address, "/api/messages"), content);
                if (response.StatusCode >= HttpStatusCode.InternalServerError && response.StatusCode != HttpStatusCode.NotImplemented)
                {
                    faults.Add($"seed {seed}: {(int)response.StatusCode}");
                }
            }
        }

        await app.SettleAsync();

        // Assert
        recorded.Count.ShouldBeGreaterThan(50);
        faults.ShouldBeEmpty();
        riley.Everything.ShouldNotContain("Something went wrong on my side");
        await riley.SayAsync("status R-1");
        riley.Messages[^1].Words.ShouldContain("R-1 Senior Data Engineer");
    }

    private static IEnumerable<JsonObject> Recorded()
    {
        foreach (var file in Directory.EnumerateFiles(PublicData.PathTo("activities"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (Path.GetExtension(file) is ".json" or ".transcript")
            {
                var node = JsonNode.Parse(File.ReadAllText(file));
                foreach (var activity in (node is JsonArray all ? [.. all] : new[] { node }).OfType<JsonObject>())
                {
                    yield return (JsonObject)activity.DeepClone();
                }
            }
        }
    }

    // A documentation's example is often a part of an activity; it is to reach the product, not to be refused at its door.
    private static void Complete(JsonObject activity, JsonObject whole)
    {
        foreach (var (name, value) in whole.Where(member => member.Key is not "text"))
        {
            if (activity[name] is null || name is "serviceUrl")
            {
                activity[name] = value?.DeepClone();
            }
        }
    }
}
