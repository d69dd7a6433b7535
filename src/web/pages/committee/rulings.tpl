<fieldset class="usa-fieldset">
<legend class="usa-legend">[[committee.ruling]]</legend>
{{#RULING}}<div class="usa-radio"><input class="usa-radio__input" type="radio" name="ruling" id="ruling-{{CODE}}" value="{{CODE}}"{{#IS_CHOSEN}} checked{{/IS_CHOSEN}}><label class="usa-radio__label" for="ruling-{{CODE}}">{{NAME}}</label></div>
{{/RULING}}</fieldset>
{{#AMOUNT_FIELD}}<div class="usa-form-group"><label class="usa-label" for="amount">[[committee.amount]]</label><p class="usa-hint" id="amount-hint">[[committee.amount_hint]]</p><input class="usa-input usa-input--short" id="amount" name="amount" value="{{TYPED}}" inputmode="decimal" aria-describedby="amount-hint" autocomplete="off"></div>{{/AMOUNT_FIELD}}
<div class="usa-form-group"><label class="usa-label" for="reason">[[committee.reason]]</label><p class="usa-hint" id="reason-hint">[[committee.reason_hint]]</p><textarea class="usa-textarea" id="reason" name="reason" rows="3" aria-describedby="reason-hint">{{REASON_TYPED_HTML:none}}</textarea></div>
