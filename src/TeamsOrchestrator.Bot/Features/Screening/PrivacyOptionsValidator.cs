using Microsoft.Extensions.Options;

namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>Says at start where the notice for applicants is not an address that a browser opens.</summary>
internal sealed class PrivacyOptionsValidator : IValidateOptions<PrivacyOptions>
{
    public ValidateOptionsResult Validate(string? name, PrivacyOptions options) =>
        string.IsNullOrWhiteSpace(options.NoticeUrl) || IsWebAddress(options.NoticeUrl.Trim())
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"Privacy__NoticeUrl has to be the full address of a page, for instance https://contoso.com/applicants, was '{options.NoticeUrl}'.");

    private static bool IsWebAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out var url)
        && (string.Equals(url.Scheme, Uri.UriSchemeHttps, StringComparison.Ordinal) || string.Equals(url.Scheme, Uri.UriSchemeHttp, StringComparison.Ordinal))
        && url.Host.Length > 0 && url.UserInfo.Length == 0;
}
