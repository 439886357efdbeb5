using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using TeamsOrchestrator.Bot.Access;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Start;

namespace TeamsOrchestrator.BotTests.Start;

public sealed class ListenAddressTests
{
    private static readonly PlaygroundKey Key = new(new string('k', PlaygroundKey.Shortest));

    [Theory]
    [InlineData("http://localhost:4000")]
    [InlineData("http://127.0.0.1:4000;http://[::1]:4000")]
    [InlineData("https://LOCALHOST:4443;http://127.1.2.3:4000")]
    public void Without_a_key_this_machine_is_listened_on(string urls) => Choose(urls, key: null).ShouldBe(urls);

    [Theory]
    [InlineData("http://0.0.0.0:4000")]
    [InlineData("http://*:4000")]
    [InlineData("http://[::]:4000")]
    [InlineData("http://192.168.1.5:4000")]
    [InlineData("http://bot.contoso.example:4000")]
    [InlineData("http://localhost:4000;http://0.0.0.0:4001")]
    public void Without_a_key_other_addresses_are_refused_and_both_ways_out_are_named(string urls)
    {
        var fault = Should.Throw<StartException>(() => Choose(urls, key: null));

        fault.Message.ShouldContain("Playground__Key");
        fault.Message.ShouldContain("Bot__AppId");
    }

    [Fact]
    public void Other_ways_to_name_an_address_are_no_way_around() =>
        Should.Throw<StartException>(() => Choose("http://localhost:4000", key: null, ("Kestrel:Endpoints:Http:Url", "http://0.0.0.0:4001")));

    [Theory]
    [InlineData("http://0.0.0.0:4000")]
    [InlineData("http://*:4000;https://*:4443")]
    public void With_a_key_every_address_is_fine(string urls) => Choose(urls, Key).ShouldBe(urls);

    [Theory]
    [InlineData("http://192.168.1.5:4000")]
    [InlineData("https://0.0.0.0:4443")]
    public void The_playground_reaches_its_bot_over_loopback_also_where_nobody_asked_for_it(string urls) =>
        Choose(urls, Key).ShouldStartWith($"{urls};http://127.0.0.1:");

    [Fact]
    public void With_credentials_every_address_is_fine() => Choose("https://0.0.0.0:4443", key: null, ("Bot:AppId", "x")).ShouldBe("https://0.0.0.0:4443");

    [Theory]
    [InlineData("localhost:4000")]
    [InlineData("ftp://localhost:4000")]
    public void What_is_no_address_is_refused_in_words(string urls) =>
        Should.Throw<StartException>(() => Choose(urls, key: null)).Message.ShouldBe($"ASPNETCORE_URLS holds '{urls}', which is no address to listen on. An address looks like http://localhost:3978.");

    private static string? Choose(string urls, PlaygroundKey? key, params (string Name, string Value)[] settings)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.Configuration["urls"] = urls;
        foreach (var (name, value) in settings)
        {
            builder.Configuration[name] = value;
        }

        ListenAddress.Choose(builder, localMode: builder.Configuration["Bot:AppId"] is null, key);
        return builder.WebHost.GetSetting(WebHostDefaults.ServerUrlsKey);
    }
}
