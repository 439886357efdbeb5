using System.Net;
using System.Text;
using TeamsOrchestrator.Teams.Activities;
using TeamsOrchestrator.Teams.Connector;
using TeamsOrchestrator.Teams.Inbound;
using TeamsOrchestrator.UnitTests.Teams.Infrastructure;

namespace TeamsOrchestrator.UnitTests.Teams.Connector;

public sealed class ConnectorClientTests
{
    private const string ServiceUrl = "http://127.0.0.1:3979/_connector/";
    private const string Secret = "Jane Candidate";
    private static readonly OutgoingActivity Message = OutgoingActivity.Message(Secret);

    private readonly ManualClock clock = new();

    [Fact]
    public async Task A_message_is_posted_to_its_conversation()
    {
        var http = new FakeHttp(_ => FakeHttp.Json("""{"id":"m1"}""", HttpStatusCode.Created));

        var id = await Client(http).SendAsync(ServiceUrl, "19:a/b?c@thread.v2;messageid=1", Message, CancellationToken.None);

        id.ShouldBe("m1");
        var (request, body) = http.Calls.ShouldHaveSingleItem();
        request.Method.ShouldBe(HttpMethod.Post);
        request.RequestUri!.AbsoluteUri.ShouldBe("http://127.0.0.1:3979/_connector/v3/conversations/19%3Aa%2Fb%3Fc%40thread.v2%3Bmessageid%3D1/activities");
        request.Content!.Headers.ContentType!.ToString().ShouldBe("application/json; charset=utf-8");
        Encoding.UTF8.GetString(body).ShouldBe("""{"type":"message","text":"Jane Candidate","textFormat":"markdown"}""");
    }

    [Fact]
    public async Task A_reply_an_update_and_a_deletion_name_their_activity()
    {
        var http = new FakeHttp(_ => FakeHttp.Json("""{"id":"m2"}"""));
        var client = Client(http);

        (await client.ReplyAsync(ServiceUrl, "a:1", "m1", Message, CancellationToken.None)).ShouldBe("m2");
        await client.UpdateAsync(ServiceUrl, "a:1", "m2", Message, CancellationToken.None);
        await client.DeleteAsync(ServiceUrl, "a:1", "m2", CancellationToken.None);

        http.Calls.Select(c => $"{c.Request.Method} {c.Request.RequestUri!.AbsolutePath}").ShouldBe(
        [
            "POST /_connector/v3/conversations/a%3A1/activities/m1",
            "PUT /_connector/v3/conversations/a%3A1/activities/m2",
            "DELETE /_connector/v3/conversations/a%3A1/activities/m2",
        ]);
        Encoding.UTF8.GetString(http.Calls[0].Body).ShouldContain("\"replyToId\":\"m1\"");
        http.Calls[2].Body.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_personal_chat_is_made_as_teams_wants_it()
    {
        var http = new FakeHttp(_ => FakeHttp.Json("""{"id":"a:9"}"""));

        var id = await Client(http).CreatePersonalConversationAsync(ServiceUrl, "t1", "28:bot", "29:ana", CancellationToken.None);

        id.ShouldBe("a:9");
        var (request, body) = http.Calls.ShouldHaveSingleItem();
        request.RequestUri!.AbsolutePath.ShouldBe("/_connector/v3/conversations");
        body.ShouldMatchSnapshot("personal-conversation");
    }

    [Fact]
    public async Task A_thread_is_begun_in_a_channel_with_its_first_message()
    {
        var http = new FakeHttp(_ => FakeHttp.Json("""{"id":"19:c@thread.tacv2;messageid=7","activityId":"7"}"""));

        var thread = await Client(http).CreateChannelThreadAsync(ServiceUrl, "t1", "28:bot", "19:c@thread.tacv2", Message, CancellationToken.None);

        thread.ShouldBe(new ChannelThread("19:c@thread.tacv2;messageid=7", "7"));
        var (request, body) = http.Calls.ShouldHaveSingleItem();
        request.RequestUri!.AbsolutePath.ShouldBe("/_connector/v3/conversations");
        body.ShouldMatchSnapshot("channel-thread");
    }

    [Fact]
    public async Task A_targeted_message_names_who_sees_it()
    {
        var http = new FakeHttp(_ => FakeHttp.Json("""{"id":"m1"}"""));
        var client = Client(http);

        (await client.SendTargetedAsync(ServiceUrl, "19:g", "29:ana", Message, CancellationToken.None)).ShouldBe("m1");
        await client.UpdateTargetedAsync(ServiceUrl, "19:g", "m1", "29:ana", Message, CancellationToken.None);

        http.Calls.Select(call => $"{call.Request.Method} {call.Request.RequestUri!.PathAndQuery}").ShouldBe(
        [
            "POST /_connector/v3/conversations/19%3Ag/activities?isTargetedActivity=true",
            "PUT /_connector/v3/conversations/19%3Ag/activities/m1?isTargetedActivity=true",
        ]);
        http.Calls.ShouldAllBe(call => Encoding.UTF8.GetString(call.Body).Contains("\"recipient\":{\"id\":\"29:ana\"}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_chat_without_a_name_is_a_fault_that_passes()
    {
        var client = Client(new FakeHttp(_ => FakeHttp.Json("{}")));

        var fault = await Should.ThrowAsync<ConnectorException>(() => client.CreatePersonalConversationAsync(ServiceUrl, "t1", "28:bot", "29:ana", CancellationToken.None));

        fault.Fault.ShouldBe(ConnectorFault.Transient);
    }

    [Fact]
    public async Task Members_are_read_page_by_page()
    {
        var http = new FakeHttp(request => FakeHttp.Json(request.RequestUri!.Query.Contains("continuationToken=x%26y", StringComparison.Ordinal)
            ? """{"members":[{"id":"29:b","name":"Ben","objectId":"o2"}]}"""
            : """{"continuationToken":"x&y","members":[{"id":"29:a","name":"Ana","email":"ana@contoso.example","userPrincipalName":"ana@contoso.example","aadObjectId":"o1","tenantId":"t1","userRole":"user"}]}"""));

        var members = await Client(http).GetMembersAsync(ServiceUrl, "a:1", CancellationToken.None);

        members.ShouldBe(
        [
            new TeamsMember { Id = "29:a", Name = "Ana", Email = "ana@contoso.example", UserPrincipalName = "ana@contoso.example", AadObjectId = "o1", TenantId = "t1" },
            new TeamsMember { Id = "29:b", Name = "Ben", ObjectId = "o2" },
        ]);
        members[1].AadObjectId.ShouldBe("o2");
    }

    [Fact]
    public async Task A_continuation_that_never_ends_is_left()
    {
        var http = new FakeHttp(_ => FakeHttp.Json("""{"continuationToken":"again","members":[{"id":"29:a"}]}"""));

        (await Client(http).GetMembersAsync(ServiceUrl, "a:1", CancellationToken.None)).Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(405)]
    [InlineData(501)]
    public async Task A_connector_without_pages_is_asked_the_older_way(int status)
    {
        var http = new FakeHttp(request => request.RequestUri!.AbsolutePath.EndsWith("/members", StringComparison.Ordinal)
            ? FakeHttp.Json("""[{"id":"29:a","name":"Ana"}]""")
            : FakeHttp.Json("", (HttpStatusCode)status));

        (await Client(http).GetMembersAsync(ServiceUrl, "a:1", CancellationToken.None)).ShouldHaveSingleItem().Name.ShouldBe("Ana");
    }

    [Fact]
    public async Task One_member_is_found_or_not()
    {
        var client = Client(new FakeHttp(request => request.RequestUri!.AbsolutePath.EndsWith("29%3Aana", StringComparison.Ordinal)
            ? FakeHttp.Json("""{"id":"29:ana","name":"Ana"}""")
            : FakeHttp.Json("""{"error":{"code":"NotFound"}}""", HttpStatusCode.NotFound)));

        (await client.GetMemberAsync(ServiceUrl, "a:1", "29:ana", CancellationToken.None))!.Name.ShouldBe("Ana");
        (await client.GetMemberAsync(ServiceUrl, "a:1", "29:ben", CancellationToken.None)).ShouldBeNull();
    }

    [Theory]
    [InlineData(429, ConnectorFault.Throttled)]
    [InlineData(412, ConnectorFault.Throttled)]
    [InlineData(408, ConnectorFault.Transient)]
    [InlineData(500, ConnectorFault.Transient)]
    [InlineData(502, ConnectorFault.Transient)]
    [InlineData(503, ConnectorFault.Transient)]
    [InlineData(504, ConnectorFault.Transient)]
    [InlineData(404, ConnectorFault.Gone)]
    [InlineData(403, ConnectorFault.Forbidden)]
    [InlineData(413, ConnectorFault.TooLarge)]
    [InlineData(400, ConnectorFault.Rejected)]
    [InlineData(401, ConnectorFault.Rejected)]
    [InlineData(409, ConnectorFault.Rejected)]
    [InlineData(302, ConnectorFault.Rejected)]
    public async Task Each_status_says_what_it_means_and_nothing_of_the_content(int status, ConnectorFault expected)
    {
        var client = Client(new FakeHttp(_ => FakeHttp.Json("""{"error":{"code":"SomeCode","message":"Jane Candidate is too much"}}""", (HttpStatusCode)status)));

        var fault = await Should.ThrowAsync<ConnectorException>(() => client.SendAsync(ServiceUrl, "a:1", Message, CancellationToken.None));

        fault.Fault.ShouldBe(expected);
        ((int)fault.Status!).ShouldBe(status);
        fault.ErrorCode.ShouldBe("SomeCode");
        fault.Message.ShouldBe($"The connector answered POST conversations/activities with {status} SomeCode.");
        fault.ToString().ShouldNotContain(Secret);
        fault.MayHaveSucceeded.ShouldBe(expected is ConnectorFault.Transient);
    }

    [Theory]
    [InlineData("""{"subCode":"MessageWritesBlocked","errorCode":209}""", "MessageWritesBlocked")]
    [InlineData("""{"error":{"code":"Forbidden","subCode":"MessageWritesBlocked"}}""", "MessageWritesBlocked")]
    [InlineData("""{"error":{"code":"has spaces and\nlines"}}""", null)]
    [InlineData("<html>", null)]
    [InlineData("", null)]
    [InlineData("[]", null)]
    public async Task The_code_is_read_where_there_is_one(string body, string? code)
    {
        var client = Client(new FakeHttp(_ => FakeHttp.Json(body, HttpStatusCode.Forbidden)));

        (await Should.ThrowAsync<ConnectorException>(() => client.SendAsync(ServiceUrl, "a:1", Message, CancellationToken.None))).ErrorCode.ShouldBe(code);
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("Wed, 04 Mar 2026 09:15:30 GMT", 30)]
    [InlineData("Wed, 04 Mar 2026 09:00:00 GMT", 0)]
    [InlineData(null, null)]
    [InlineData("soon", null)]
    public async Task How_long_to_wait_is_read_where_it_is_said(string? header, int? seconds)
    {
        var client = Client(new FakeHttp(_ =>
        {
            var response = FakeHttp.Json("", HttpStatusCode.TooManyRequests);
            response.Headers.TryAddWithoutValidation("Retry-After", header);
            return response;
        }));

        var fault = await Should.ThrowAsync<ConnectorException>(() => client.SendAsync(ServiceUrl, "a:1", Message, CancellationToken.None));

        fault.RetryAfter.ShouldBe(seconds is { } s ? TimeSpan.FromSeconds(s) : null);
    }

    [Theory]
    [InlineData(HttpRequestError.ConnectionError, false)]
    [InlineData(HttpRequestError.NameResolutionError, false)]
    [InlineData(HttpRequestError.ResponseEnded, true)]
    [InlineData(HttpRequestError.Unknown, true)]
    public async Task A_dropped_connection_says_whether_the_message_may_have_arrived(HttpRequestError error, bool mayHave)
    {
        var client = Client(new FakeHttp(_ => throw new HttpRequestException(error)));

        var fault = await Should.ThrowAsync<ConnectorException>(() => client.SendAsync(ServiceUrl, "a:1", Message, CancellationToken.None));

        fault.Fault.ShouldBe(ConnectorFault.Transient);
        fault.MayHaveSucceeded.ShouldBe(mayHave);
    }

    [Fact]
    public async Task No_answer_in_time_is_a_fault_and_cancelling_is_none()
    {
        // Arrange
        var http = new FakeHttp(async (_, cancellationToken) =>
        {
            await new TaskCompletionSource().Task.WaitAsync(cancellationToken);
            return FakeHttp.Json("{}");
        });
        using var cancel = new CancellationTokenSource();
        var impatient = new ConnectorClient(new ConnectorCalls(new HttpClient(http) { Timeout = TimeSpan.FromMilliseconds(1) }, Policy(), clock));

        // Act and assert
        var fault = await Should.ThrowAsync<ConnectorException>(() => impatient.SendAsync(ServiceUrl, "a:1", Message, CancellationToken.None));
        fault.Fault.ShouldBe(ConnectorFault.Transient);
        fault.MayHaveSucceeded.ShouldBeTrue();

        var call = Client(http).SendAsync(ServiceUrl, "a:1", Message, cancel.Token);
        await cancel.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => call);
    }

    [Theory]
    [InlineData("")]
    [InlineData("garbage")]
    [InlineData("{}")]
    [InlineData("""{"id":""}""")]
    [InlineData("""{"id":5}""")]
    public async Task An_accepted_post_without_an_id_is_accepted(string body)
    {
        var client = Client(new FakeHttp(_ => FakeHttp.Json(body, HttpStatusCode.Created)));

        (await client.SendAsync(ServiceUrl, "a:1", Message, CancellationToken.None)).ShouldBeNull();
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/amer/", "a:1")]
    [InlineData("", "a:1")]
    [InlineData(ServiceUrl, "")]
    [InlineData(ServiceUrl, ".")]
    [InlineData(ServiceUrl, "..")]
    public async Task Nothing_is_sent_to_an_address_that_is_not_allowed(string serviceUrl, string conversation)
    {
        var http = new FakeHttp(_ => FakeHttp.Json("{}"));

        var fault = await Should.ThrowAsync<ConnectorException>(() => Client(http).SendAsync(serviceUrl, conversation, Message, CancellationToken.None));

        fault.Fault.ShouldBe(ConnectorFault.Rejected);
        http.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_is_uploaded_whole_and_without_the_bots_token()
    {
        var http = new FakeHttp(_ => FakeHttp.Json("{}", HttpStatusCode.Created));

        await Client(http).UploadFileAsync(new Uri("http://127.0.0.1:3979/upload?s=1"), "hello"u8.ToArray(), CancellationToken.None);

        var (request, body) = http.Calls.ShouldHaveSingleItem();
        request.Method.ShouldBe(HttpMethod.Put);
        request.Content!.Headers.ContentRange!.ToString().ShouldBe("bytes 0-4/5");
        request.Options.TryGetValue(ConnectorTokenHandler.Wanted, out _).ShouldBeFalse();
        body.ShouldBe("hello"u8.ToArray());
        await Should.ThrowAsync<ConnectorException>(() => Client(http).UploadFileAsync(new Uri("https://evil.example/u"), "hello"u8.ToArray(), CancellationToken.None));
    }

    private static ServiceUrlPolicy Policy() => ServiceUrlPolicyTests.Policy(new TeamsChannelOptions());

    private ConnectorClient Client(FakeHttp http) => new(new ConnectorCalls(new HttpClient(http), Policy(), clock));
}
