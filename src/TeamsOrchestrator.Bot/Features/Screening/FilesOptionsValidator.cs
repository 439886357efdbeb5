using Microsoft.Extensions.Options;

namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>Says at start, by name, which limit is out of bounds.</summary>
internal sealed class FilesOptionsValidator : IValidateOptions<FilesOptions>
{
    // A stored file is one encrypted row of the database.
    private const int MostMegabytes = 10;
    private const int MostZipMegabytes = 2000;
    private const int MostZipFiles = 5000;

    public ValidateOptionsResult Validate(string? name, FilesOptions options)
    {
        string?[] problems =
        [
            Problem("Files__Megabytes", options.Megabytes, MostMegabytes),
            Problem("Files__ZipMegabytes", options.ZipMegabytes, MostZipMegabytes),
            Problem("Files__ZipFiles", options.ZipFiles, MostZipFiles),
        ];
        return problems.OfType<string>().ToList() is { Count: > 0 } found ? ValidateOptionsResult.Fail(found) : ValidateOptionsResult.Success;
    }

    private static string? Problem(string setting, int value, int most) =>
        value >= 1 && value <= most ? null : $"{setting} has to be a number from 1 to {most}, was {value}.";
}
