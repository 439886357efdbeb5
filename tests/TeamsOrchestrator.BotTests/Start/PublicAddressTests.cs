using Microsoft.Extensions.Options;
using TeamsOrchestrator.Bot.Access;

namespace TeamsOrchestrator.BotTests.Start;

public sealed class PublicAddressTests
{
    [Theory]
    [InlineData("https://bot.contoso.com", "https://bot.contoso.com")]
    [InlineData(" https://bot.contoso.com/ ", "https://bot.contoso.com")]
    [InlineData("https://bot.contoso.com:8443", "https://bot.contoso.com:8443")]
    [InlineData("http://localhost:3978", "http://localhost:3978")]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void An_address_is_taken_without_its_slash(string? url, string? expected)
    {
        var options = new PublicAddressOptions { PublicUrl = url };

        new PublicAddressValidator().Validate(null, options).Succeeded.ShouldBeTrue();
        new PublicAddress(Options.Create(options)).Url.ShouldBe(expected);
    }

    [Theory]
    [InlineData("bot.contoso.com", "is no address")]
    [InlineData("https://", "is no address")]
    [InlineData("http://bot.contoso.com", "has to begin with https://")]
    [InlineData("ftp://localhost", "has to begin with https://")]
    [InlineData("https://bot.contoso.com/api/messages", "leave out '/api/messages'")]
    [InlineData("https://bot.contoso.com/?a=b", "leave out '/?a=b'")]
    [InlineData("https://bot.contoso.com/#x", "leave out '/#x'")]
    [InlineData("https://riley:secret@bot.contoso.com", "user name or password")]
    public void A_wrong_one_is_refused_in_words(string url, string why)
    {
        var result = new PublicAddressValidator().Validate(null, new PublicAddressOptions { PublicUrl = url });

        var sentence = result.Failures.ShouldHaveSingleItem();
        sentence.ShouldStartWith("Bot__PublicUrl ");
        sentence.ShouldContain(why);
        sentence.ShouldNotContain("secret");
    }
}
