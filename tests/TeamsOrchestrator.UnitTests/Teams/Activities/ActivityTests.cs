using System.Text.Json;
using TeamsOrchestrator.Teams.Activities;
using TeamsOrchestrator.UnitTests.Teams.Infrastructure;

namespace TeamsOrchestrator.UnitTests.Teams.Activities;

public sealed class ActivityTests
{
    [SharedDataTheory(RecordedActivities.Folder)]
    [MemberData(nameof(RecordedActivities.Names), MemberType = typeof(RecordedActivities))]
    public void Every_recorded_activity_can_be_read_and_keeps_every_field(string name)
    {
        // Arrange
        var json = RecordedActivities.Read(name);

        // Act
        var activity = Read(json);
        var written = JsonSerializer.SerializeToElement(activity, TeamsJson.Options);

        // Assert
        using var original = JsonDocument.Parse(json);
        foreach (var property in original.RootElement.EnumerateObject().Where(p => p.Value.ValueKind is not JsonValueKind.Null))
        {
            // Channel data that is no object says nothing in Teams.
            if (property.Name is not "channelData" || property.Value.ValueKind is JsonValueKind.Object)
            {
                written.TryGetProperty(property.Name, out _).ShouldBeTrue(property.Name);
            }
        }
    }

    [Fact]
    public void Fields_that_nobody_knows_survive()
    {
        var activity = Read("""{"type":"message","somethingNew":{"a":[1]},"from":{"id":"1","shoeSize":43}}""");

        activity.ExtensionData!["somethingNew"].GetProperty("a")[0].GetInt32().ShouldBe(1);
        activity.From!.ExtensionData!["shoeSize"].GetInt32().ShouldBe(43);
    }

    [Theory]
    [InlineData("\"2026-03-04T08:15:30.1234567Z\"", true)]
    [InlineData("\"2026-03-04T09:15:30+01:00\"", true)]
    [InlineData("\"3/4/2026 8:15:30 AM\"", true)]
    [InlineData("\"yesterday\"", false)]
    [InlineData("\"\"", false)]
    [InlineData("12", false)]
    [InlineData("{\"a\":1}", false)]
    [InlineData("null", false)]
    public void A_date_that_is_none_is_not_fatal(string date, bool readable)
    {
        var activity = Read($$"""{"type":"message","timestamp":{{date}},"text":"hi"}""");

        activity.Timestamp.HasValue.ShouldBe(readable);
        activity.Text.ShouldBe("hi");
    }

    [Theory]
    [InlineData("""{"channelData":{"tenant":{"id":"t1"}},"conversation":{"tenantId":"t2"}}""", "t1")]
    [InlineData("""{"channelData":{"tenant":{"id":""}},"conversation":{"tenantId":"t2"}}""", "t2")]
    [InlineData("""{"channelData":"other channel","conversation":{"tenantId":"t2"}}""", "t2")]
    [InlineData("""{"channelData":[1,{"tenant":{"id":"t1"}}]}""", null)]
    [InlineData("{}", null)]
    public void The_tenant_is_the_channel_datas_else_the_conversations(string json, string? tenant) => Read(json).TenantId.ShouldBe(tenant);

    [Theory]
    [InlineData("""{"from":{"id":"29:a","aadObjectId":"user-id-0"}}""", "user-id-0")]
    [InlineData("""{"from":{"id":"29:a","aadObjectId":""}}""", "29:a")]
    [InlineData("""{"from":{"id":"29:a"}}""", "29:a")]
    [InlineData("{}", null)]
    public void The_user_is_the_entra_object_else_the_channels_id(string json, string? user) => Read(json).UserId.ShouldBe(user);

    [Theory]
    [InlineData("""{"conversation":{"conversationType":"personal"}}""", true)]
    [InlineData("""{"conversation":{"conversationType":"groupChat"}}""", false)]
    [InlineData("""{"conversation":{"conversationType":"channel","isGroup":true}}""", false)]
    [InlineData("""{"conversation":{"isGroup":true}}""", false)]
    [InlineData("""{"conversation":{"id":"a"}}""", true)]
    [InlineData("{}", false)]
    public void A_chat_is_personal_if_it_says_so_or_says_nothing_else(string json, bool personal) => Read(json).IsPersonal.ShouldBe(personal);

    [Fact]
    public void A_malformed_mention_is_left_out()
    {
        var activity = Read("""
            {"entities":[{"type":"mention"},{"type":"mention","mentioned":"Ana"},{"type":"mention","mentioned":{"name":"Ana"}},{"type":5},7,
             {"type":"clientInfo"},{"type":"mention","mentioned":{"id":5}},{"type":"Mention","text":"<at>Ana</at>","mentioned":{"id":"29:a","name":"Ana"}}]}
            """);

        var mention = activity.Mentions().ShouldHaveSingleItem();
        mention.Mentioned.Id.ShouldBe("29:a");
        mention.Text.ShouldBe("<at>Ana</at>");
    }

    [Theory]
    [InlineData("<at>Bot</at> screen R-1", null, "screen R-1")]
    [InlineData("<at>Bot</at>\u00A0screen\u00A0R-1", null, "screen R-1")]
    [InlineData("<at>Bot</at>&nbsp;screen R-1\n", null, "screen R-1")]
    [InlineData("screen R-1 <at>Bot</at>", null, "screen R-1")]
    [InlineData("<at id=\"0\">Bot</at> screen R-1", null, "screen R-1")]
    [InlineData("<AT>@bot</AT> screen R-1", null, "screen R-1")]
    [InlineData("<at>Bot</at> screen R&amp;D lead", "xml", "screen R&D lead")]
    [InlineData("<at>Bot</at> screen R&amp;D lead", "plain", "screen R&amp;D lead")]
    [InlineData("<at>Bot</at> screen for <at>Ana</at>", null, "screen for <at>Ana</at>")]
    [InlineData("<at>Ana</at> <at>Bot</at>", null, "<at>Ana</at>")]
    [InlineData("<at>Bot screen", null, "<at>Bot screen")]
    [InlineData("<attention> please", null, "<attention> please")]
    [InlineData("  ", null, "")]
    [InlineData(null, null, "")]
    public void The_mention_of_the_bot_is_taken_out_of_the_text(string? text, string? format, string expected)
    {
        var activity = Read("""
            {"entities":[{"type":"mention","text":"<at>Bot</at>","mentioned":{"id":"28:bot","name":"Bot"}},{"type":"mention","text":"<at>Ana</at>","mentioned":{"id":"29:a","name":"Ana"}}]}
            """) with { Text = text, TextFormat = format };

        activity.TextWithoutMentionOf("28:bot").ShouldBe(expected);
    }

    [Fact]
    public void Text_without_entities_stays_as_it_is() =>
        Read("""{"text":"<at>Bot</at> help"}""").TextWithoutMentionOf("28:bot").ShouldBe("<at>Bot</at> help");

    private static Activity Read(string json) => JsonSerializer.Deserialize<Activity>(json, TeamsJson.Options)!;
}
