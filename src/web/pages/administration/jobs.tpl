<nav class="trail" aria-label="[[forms.trail]]"><a href="/administration">[[administration.title]]</a></nav>
<h1 class="title">[[administration.jobs]]</h1>
<p class="lead">[[administration.jobs_lead]]</p>
{{#NONE}}<div class="empty"><svg class="empty-mark" aria-hidden="true"><use href="/static/icons.svg#leaf"></use></svg><p>[[administration.jobs_none]]</p></div>{{/NONE}}
{{#JOBS}}<div class="table-scroll" tabindex="0" role="region" aria-label="[[administration.jobs]]"><table class="usa-table">
<caption class="usa-sr-only">[[administration.jobs]]</caption>
<thead><tr><th scope="col">[[administration.job_kind]]</th><th scope="col" class="number">[[administration.attempts]]</th><th scope="col">[[administration.standing]]</th><th scope="col">[[administration.failure]]</th><th scope="col">[[administration.change]]</th></tr></thead>
<tbody>{{#JOB}}<tr><th scope="row">{{KIND}}</th><td class="number">{{ATTEMPTS}}</td><td>{{STANDING}}</td><td>{{FAILURE}}</td><td>{{#AGAIN}}<form action="/administration/jobs/{{ID}}/again" method="post">[[>shared/csrf]]<button class="link-button link-strong link-small" type="submit">[[administration.again]]<span class="usa-sr-only">: {{KIND}}</span></button></form>{{/AGAIN}}</td></tr>
{{/JOB}}</tbody>
</table></div>
<p class="actions"><a class="link-strong link-small" href="/administration/jobs.csv">[[forms.download_csv]]</a></p>
{{/JOBS}}
