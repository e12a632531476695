using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Localization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Kernel.Web;

/// <summary>
/// Wraps the handlers of pages: what a request other than GET and HEAD writes is one transaction, a <see cref="DomainException"/> becomes an
/// error at its field, and a <see cref="NotFoundException"/> becomes 404. The commit happens before the response is written.
/// </summary>
internal sealed class FormPageFilter(FacultyDevDbContext db, ModuleTexts texts) : IAsyncPageFilter
{
    /// <summary>Key of the request item that tells the form about a version conflict.</summary>
    public const string ConflictKey = "Conflict";

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var cancellationToken = context.HttpContext.RequestAborted;
        // A page without a handler is only rendered, such as the error page after a failed POST.
        if (context.HandlerMethod is null || HttpMethods.IsGet(context.HttpContext.Request.Method) || HttpMethods.IsHead(context.HttpContext.Request.Method))
        {
            var executed = await next();
            if (executed.Exception is NotFoundException)
                (executed.Result, executed.ExceptionHandled) = (new NotFoundResult(), true);
            return;
        }

        if (!context.ModelState.IsValid && context.HandlerInstance is IFormPage form)
        {
            context.Result = await ShowAgainAsync(form, cancellationToken);
            return;
        }

        var savesByItself = context.HandlerInstance.GetType().IsDefined(typeof(OwnTransactionAttribute), inherit: true);
        await using var transaction = savesByItself ? null : WriteTransaction.Open(db);
        var done = await next();
        if (done.Exception is null)
        {
            if (transaction is not null)
                await transaction.CommitAsync(cancellationToken);
            return;
        }

        // Rolls back; the page is then shown as the others see the data.
        if (transaction is not null)
            await transaction.DisposeAsync();
        db.ChangeTracker.Clear();
        switch (done.Exception)
        {
            case NotFoundException:
                (done.Result, done.ExceptionHandled) = (new NotFoundResult(), true);
                break;
            case DomainException refusal when context.HandlerInstance is IFormPage page:
                context.ModelState.AddModelError(refusal.Field is null ? "" : $"Input.{refusal.Field}", texts.Get(refusal));
                done.ExceptionHandled = true;
                done.Result = await ShowAgainAsync(page, cancellationToken);
                break;
            case DbUpdateConcurrencyException when context.HandlerInstance is IFormPage page:
                context.ModelState.AddModelError("", texts.Get("Error", "kernel.record.changed-meanwhile"));
                context.HttpContext.Items[ConflictKey] = true;
                done.ExceptionHandled = true;
                done.Result = await ShowAgainAsync(page, cancellationToken);
                break;
        }
    }

    private static async Task<IActionResult> ShowAgainAsync(IFormPage page, CancellationToken cancellationToken)
    {
        try
        {
            return await page.ShowAsync(cancellationToken);
        }
        catch (NotFoundException)
        {
            return new NotFoundResult();
        }
    }
}
